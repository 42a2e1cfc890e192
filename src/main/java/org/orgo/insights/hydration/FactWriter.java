package org.orgo.insights.hydration;

import java.util.List;
import org.orgo.insights.persistence.DimensionMapper;
import org.orgo.insights.persistence.FactMapper;
import org.orgo.insights.persistence.ItemKind;
import org.orgo.insights.persistence.LabelRow;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/** Writes the facts of items of the current organization from their rows, as they are now. */
@Component
class FactWriter {

  private final FactMapper facts;
  private final DimensionMapper dimensions;

  FactWriter(FactMapper facts, DimensionMapper dimensions) {
    this.facts = facts;
    this.dimensions = dimensions;
  }

  /** Writes the items and those whose facts repeat or count something of them. */
  void writeWithRelated(ChangedItems changed) {
    OrganizationId organization = CurrentTenant.require();
    List<String> tasks = changed.of(ItemKind.TASK);
    List<String> cases = changed.of(ItemKind.CASE);
    if (!tasks.isEmpty()) {
      changed.add(ItemKind.CASE, facts.casesOf(organization, tasks));
    }
    if (!cases.isEmpty()) {
      changed.add(ItemKind.TASK, facts.tasksOf(organization, cases));
      changed.add(ItemKind.SIGNAL, facts.signalsOf(organization, cases));
    }
    write(changed);
  }

  void write(ChangedItems items) {
    OrganizationId organization = CurrentTenant.require();
    writeDimensions(organization, items);
    if (items.has(ItemKind.TASK)) {
      List<String> gone = facts.goneTasks(organization, items.of(ItemKind.TASK));
      facts.takeTasks(organization, items.of(ItemKind.TASK));
      unlessEmpty(gone, () -> facts.forgetTasks(organization, gone));
    }
    if (items.has(ItemKind.CASE)) {
      List<String> gone = facts.goneCases(organization, items.of(ItemKind.CASE));
      facts.takeCases(organization, items.of(ItemKind.CASE));
      unlessEmpty(gone, () -> facts.forgetCases(organization, gone));
    }
    if (items.has(ItemKind.SIGNAL)) {
      List<String> gone = facts.goneSignals(organization, items.of(ItemKind.SIGNAL));
      facts.takeSignals(organization, items.of(ItemKind.SIGNAL));
      unlessEmpty(gone, () -> facts.forgetSignals(organization, gone));
    }
    if (items.has(ItemKind.CHECKIN)) {
      facts.takeCheckins(organization, items.of(ItemKind.CHECKIN));
    }
  }

  /** Everybody who has a key, and every group. */
  void writePersonsAndGroups() {
    OrganizationId organization = CurrentTenant.require();
    writePersons(organization, dimensions.keyedPersons(organization));
    writeGroups(organization);
  }

  private void writeDimensions(OrganizationId organization, ChangedItems items) {
    List<String> tasks = items.of(ItemKind.TASK);
    List<String> cases = items.of(ItemKind.CASE);
    dimensions.unknownLabels(organization, tasks, cases, items.of(ItemKind.SIGNAL)).stream()
        .map(LabelRow::of)
        .forEach(label -> dimensions.addLabel(organization, label));
    dimensions.keyPersons(organization, tasks, cases, items.of(ItemKind.CHECKIN));
    if (items.has(ItemKind.PERSON)) {
      writePersons(organization, items.of(ItemKind.PERSON));
    }
    if (items.has(ItemKind.GROUP)) {
      writeGroups(organization);
    }
  }

  private void writePersons(OrganizationId organization, List<String> persons) {
    dimensions.takePersons(organization, persons);
    dimensions.forgetKeys(organization, persons);
  }

  private void writeGroups(OrganizationId organization) {
    dimensions.forgetGroups(organization);
    dimensions.takeGroups(organization);
  }

  private static void unlessEmpty(List<String> ids, Runnable work) {
    if (!ids.isEmpty()) {
      work.run();
    }
  }
}
