package org.orgo.engine.deployment.check.tables;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.findings.SchemaSentences;
import org.orgo.platform.refusals.NearestName;

/**
 * Checks what a table says, once it may be read: every cell, every row, and against the contract of
 * its decision every column.
 */
public final class TableCheck {

  private static final int MAX_DESCRIPTION = 500;

  private final Map<String, TableContract> contracts = new HashMap<>();

  private final List<TableContract.Answer> everywhere;

  /**
   * @param tenant whose tables are checked; empty for shared ones
   */
  public TableCheck(TableContracts contracts, Optional<String> tenant) {
    contracts.of(tenant).forEach(each -> this.contracts.put(each.decision(), each));
    this.everywhere = contracts.everywhere(tenant);
  }

  public void check(byte[] content, Findings findings) {
    try {
      DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      model.getModelElementsByType(Decision.class).forEach(each -> decision(each, findings));
    } catch (ModelException notValid) {
      SchemaSentences.add("DMN", notValid, findings);
    }
  }

  private void decision(Decision decision, Findings findings) {
    Optional<TableContract> contract = Optional.ofNullable(contracts.get(decision.getId()));
    if (contract.isEmpty()) {
      unknown(decision, findings.under("decision-id"));
    }
    Optional<CheckedTable> table = CheckedTable.of(decision);
    if (table.isEmpty()) {
      findings.under("decision-table").add(decision.getId(), "is no table", "Make it a table");
    }
    table.ifPresent(
        it ->
            contract.ifPresentOrElse(
                wanted -> known(it, wanted, findings), () -> free(it, findings)));
  }

  private void known(CheckedTable table, TableContract contract, Findings findings) {
    new ColumnsRule(table, contract, findings).check();
    if (contract.explained()) {
      table.rows().forEach(row -> description(row, findings));
    }
    rows(table, TableFacts.of(contract), !contract.hitPolicies().contains("COLLECT"), findings);
  }

  private void free(CheckedTable table, Findings findings) {
    rows(table, TableFacts.ofColumns(table, everywhere), false, findings);
  }

  private static void rows(
      CheckedTable table, TableFacts facts, boolean alwaysAnswers, Findings findings) {
    int before = findings.list().size();
    new CellsRule(table, facts, findings).check();
    boolean askable = findings.list().subList(before, findings.list().size()).isEmpty();
    if (askable) {
      new RowsRule(table, facts, findings).check(alwaysAnswers);
    }
  }

  private static void description(CheckedTable.Row row, Findings findings) {
    Findings here = findings.under("description").at(row.place());
    if (row.description().isEmpty()) {
      here.add(
          row.id(),
          "has no description, which people read under \"Why here?\"",
          "Say in a sentence why the row answers as it does");
    } else if (row.description().length() > MAX_DESCRIPTION) {
      here.add(
          row.id(),
          "has a description of more than " + MAX_DESCRIPTION + " characters",
          "Say it in a sentence or two");
    }
  }

  private void unknown(Decision decision, Findings findings) {
    NearestName.among(contracts.keySet(), String.valueOf(decision.getId()))
        .ifPresent(
            meant ->
                findings
                    .at(new Finding.Cell(0, null))
                    .add(
                        decision.getId(),
                        "has the id " + decision.getId() + ", which nobody asks",
                        "Give it the id " + meant + ", or one that is not so near to it"));
  }
}
