package org.orgo.engine.deployment.check.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.deployment.allowlist.FeelGrammar;
import org.orgo.engine.deployment.check.tables.CheckedTable.Column;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.platform.refusals.NearestName;

/** Requires the columns that a table's contract names, and no others. */
final class ColumnsRule {

  private final CheckedTable table;
  private final TableContract contract;
  private final Findings findings;

  ColumnsRule(CheckedTable table, TableContract contract, Findings findings) {
    this.table = table;
    this.contract = contract;
    this.findings = findings;
  }

  void check() {
    hitPolicy();
    inputs();
    outputs();
  }

  private void hitPolicy() {
    if (!contract.hitPolicies().contains(table.hitPolicy())) {
      findings
          .under("hit-policy")
          .at(new Finding.Cell(0, null))
          .add(
              table.elementId(),
              "has the hit policy " + table.hitPolicy(),
              "Use " + String.join(" or ", contract.hitPolicies().stream().sorted().toList()));
    }
  }

  private void inputs() {
    List<String> facts = contract.facts().stream().map(TableFact::name).toList();
    Set<String> asked = new HashSet<>();
    for (Column column : table.inputs()) {
      Findings here = findings.under("columns").at(CheckedTable.head(column));
      if (FeelGrammar.refusal(column.content()).isPresent()) {
        continue;
      }
      FeelCell expression = FeelCell.expression(column.content());
      if (column.content().isEmpty() || expression.syntaxError().isPresent()) {
        here.add(
            column.id(), "asks for nothing that can be read", "Ask for one of " + joined(facts));
        continue;
      }
      asked.addAll(expression.names());
      expression.names().stream()
          .filter(name -> !facts.contains(name))
          .forEach(
              name ->
                  here.add(
                      column.id(),
                      "asks for " + name + ", which this table is not told",
                      "Ask for one of " + joined(facts) + meant(facts, name)));
      contract.facts().stream()
          .filter(fact -> fact.name().equals(column.content()))
          .forEach(fact -> typeRef(column, fact.type(), here));
    }
    contract.facts().stream()
        .filter(fact -> fact.required() && !asked.contains(fact.name()))
        .forEach(fact -> missing("input", fact.name()));
  }

  private void outputs() {
    List<String> answers = contract.answers().stream().map(Answer::name).toList();
    Set<String> meant = new HashSet<>();
    List<String> written = new ArrayList<>();
    for (Column column : table.outputs()) {
      Findings here = findings.under("columns").at(CheckedTable.head(column));
      if (written.contains(column.content())) {
        here.add(column.id(), "has the name of another column", "Remove one of the two");
      }
      written.add(column.content());
      if (!answers.contains(column.content())) {
        NearestName.among(answers, column.content()).ifPresent(meant::add);
        here.add(
            column.id(),
            "is called \"" + column.content() + "\", which nobody reads",
            "Name it one of " + joined(answers) + meant(answers, column.content()));
      }
      contract.answers().stream()
          .filter(answer -> answer.name().equals(column.content()))
          .forEach(answer -> typeRef(column, answer.type(), here));
    }
    answers.stream()
        .filter(name -> !written.contains(name) && !meant.contains(name))
        .forEach(name -> missing("output", name));
  }

  private void typeRef(Column column, ValueType type, Findings here) {
    if (column.typeRef() != null && !type.typeRefs().contains(column.typeRef())) {
      here.add(
          column.id(),
          "has the type " + column.typeRef() + ", and holds " + type.words(),
          type.typeRefs().isEmpty()
              ? "Give it no type"
              : "Give it the type " + type.typeRefs().stream().sorted().findFirst().get());
    }
  }

  private void missing(String kind, String name) {
    findings
        .under("columns")
        .at(new Finding.Cell(0, null))
        .add(
            table.elementId(),
            "has no " + kind + " column " + name,
            "Add it; an empty cell is allowed where the row has nothing to say");
  }

  private static String joined(List<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String meant(List<String> names, String name) {
    return NearestName.among(names, name)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }
}
