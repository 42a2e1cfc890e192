package org.orgo.insights.hydration;

import java.util.List;
import java.util.function.Consumer;
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

  private void write(ChangedItems items) {
    prepare(items);
    take(items);
    forgetGone(items);
  }

  /** Writes what the facts of these items refer to. */
  void prepare(ChangedItems items) {
    OrganizationId organization = CurrentTenant.require();
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

  /** Writes the facts of those of these items that are there. */
  void take(ChangedItems items) {
    take(items, false);
  }

  /** The same, where no task of them has facts yet. */
  void takeFirst(ChangedItems items) {
    take(items, true);
  }

  private void take(ChangedItems items, boolean first) {
    OrganizationId organization = CurrentTenant.require();
    items.ifAny(ItemKind.TASK, ids -> facts.takeTasks(organization, ids, first));
    items.ifAny(ItemKind.CASE, ids -> facts.takeCases(organization, ids));
    items.ifAny(ItemKind.SIGNAL, ids -> facts.takeSignals(organization, ids));
    items.ifAny(ItemKind.CHECKIN, ids -> facts.takeCheckins(organization, ids));
  }

  private void forgetGone(ChangedItems items) {
    OrganizationId organization = CurrentTenant.require();
    items.ifAny(
        ItemKind.TASK,
        ids ->
            unlessEmpty(
                facts.goneTasks(organization, ids), gone -> facts.forgetTasks(organization, gone)));
    items.ifAny(
        ItemKind.CASE,
        ids ->
            unlessEmpty(
                facts.goneCases(organization, ids), gone -> facts.forgetCases(organization, gone)));
    items.ifAny(
        ItemKind.SIGNAL,
        ids ->
            unlessEmpty(
                facts.goneSignals(organization, ids),
                gone -> facts.forgetSignals(organization, gone)));
  }

  /** Everybody who has a key, and every group. */
  void writePersonsAndGroups() {
    OrganizationId organization = CurrentTenant.require();
    writePersons(organization, dimensions.keyedPersons(organization));
    writeGroups(organization);
  }

  private void writePersons(OrganizationId organization, List<String> persons) {
    dimensions.takePersons(organization, persons);
    dimensions.forgetKeys(organization, persons);
  }

  private void writeGroups(OrganizationId organization) {
    dimensions.forgetGroups(organization);
    dimensions.takeGroups(organization);
  }

  private static void unlessEmpty(List<String> ids, Consumer<List<String>> work) {
    if (!ids.isEmpty()) {
      work.accept(ids);
    }
  }
}
