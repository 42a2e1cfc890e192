package org.orgo.engine.deployment.check.tables;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationFailure;
import org.orgo.engine.deployment.allowlist.FeelGrammar;
import org.orgo.engine.deployment.check.tables.CheckedTable.Column;
import org.orgo.engine.deployment.check.tables.CheckedTable.Row;
import org.orgo.engine.deployment.check.tables.CheckedTable.WrittenCell;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.platform.refusals.NearestName;

/**
 * Parses each cell and evaluates it once with sample facts; an output cell that depends on a fact
 * of few values, once with each of them.
 */
final class CellsRule {

  private final CheckedTable table;
  private final TableFacts facts;
  private final Findings findings;
  private final Set<String> wrong = new HashSet<>();

  CellsRule(CheckedTable table, TableFacts facts, Findings findings) {
    this.table = table;
    this.facts = facts;
    this.findings = findings;
  }

  void check() {
    for (Row row : table.rows()) {
      if (row.inputs().size() != table.inputs().size()
          || row.outputs().size() != table.outputs().size()) {
        findings
            .under("columns")
            .at(row.place())
            .add(
                row.id(), "has not one cell for each column", "Save the table again in its editor");
        continue;
      }
      for (int at = 0; at < row.inputs().size(); at++) {
        input(row, table.inputs().get(at), row.inputs().get(at));
      }
      for (int at = 0; at < row.outputs().size(); at++) {
        output(row, table.outputs().get(at), row.outputs().get(at));
      }
    }
  }

  private void input(Row row, Column column, WrittenCell written) {
    Findings here = findings.at(row.place(column));
    if (written.isOpen() || FeelGrammar.refusal(written.text()).isPresent()) {
      return;
    }
    FeelCell cell = FeelCell.test(written.text());
    if (unreadable(cell, written, here)) {
      return;
    }
    TableFact fact = facts.ofColumn(column);
    Optional<EvaluationFailure> failure =
        cell.with(facts.sample(fact), facts.samples())
            .failure()
            .filter(each -> facts.hasType(column))
            .filter(this::counts);
    if (failure.isPresent()) {
      explain(failure.get(), written, fact.type(), here);
      return;
    }
    ValueRule word =
        fact.values().isEmpty()
            ? ValueRule.any()
            : ValueRule.oneOf(
                fact.values().stream().map(String::valueOf).collect(Collectors.toSet()));
    cell.compared().forEach(value -> require(word, value, written, here));
    cell.literals().forEach(value -> require(fact.literals(), value, written, here));
  }

  private void output(Row row, Column column, WrittenCell written) {
    Answer answer = facts.answer(column);
    Findings here = findings.at(row.place(column));
    if (FeelGrammar.refusal(written.text()).isPresent()) {
      return;
    }
    if (written.text().isEmpty()) {
      requireFilled(answer, "", written, here);
      return;
    }
    FeelCell cell = FeelCell.expression(written.text());
    if (unreadable(cell, written, here)) {
      return;
    }
    for (Map<String, Object> each : facts.variations(cell.names())) {
      FeelCell.Evaluated evaluated = cell.with(each);
      Optional<EvaluationFailure> failure = evaluated.failure().filter(this::counts);
      if (failure.isPresent()) {
        explain(failure.get(), written, answer.type(), here);
        return;
      }
      if (isWrong(evaluated.value(), answer, column, written, here)) {
        return;
      }
    }
  }

  private boolean isWrong(
      Object value, Answer answer, Column column, WrittenCell written, Findings here) {
    if (value == null || value.equals("")) {
      return requireFilled(answer, String.valueOf(value), written, here);
    }
    if (!answer.type().holds(value)) {
      here.under("value")
          .add(
              written.id(),
              "says " + written.text() + " where " + answer.type().words() + " is needed",
              answer.type() == ValueType.STRING
                  ? "Put it between quotes"
                  : "Write " + answer.type().words() + " without quotes");
      return true;
    }
    boolean whole = Set.of("integer", "long").contains(String.valueOf(column.typeRef()));
    if (whole && value instanceof Number number && number.doubleValue() % 1 != 0) {
      here.under("value")
          .add(written.id(), "says " + value + " in a column of whole numbers", "Round it");
      return true;
    }
    return isSaid(value, written) && require(answer.allowed(), value, written, here);
  }

  /**
   * What the cell of an unknown decision makes of a fact cannot be known; what stands in it can.
   */
  private boolean isSaid(Object value, WrittenCell written) {
    return facts.areKnown()
        || !(value instanceof String)
        || written.text().contains("\"" + value + "\"");
  }

  private static boolean requireFilled(
      Answer answer, String value, WrittenCell written, Findings here) {
    if (answer.required()) {
      here.under("value").add(written.id(), "says nothing", "Fill the cell in each row");
    } else if (answer.type() != ValueType.STRING && value.equals("") && !written.text().isEmpty()) {
      here.under("value")
          .add(
              written.id(),
              "says \"\" where " + answer.type().words() + " is needed",
              "Write it, or leave the cell empty");
      return true;
    }
    return answer.required();
  }

  private boolean require(ValueRule allowed, Object value, WrittenCell written, Findings here) {
    Optional<ValueRule.Wrong> found = allowed.wrong(value);
    boolean computed = value instanceof String && !written.text().contains("\"");
    found.ifPresent(
        it ->
            here.under("value")
                .add(
                    written.id(),
                    computed
                        ? "answers with " + written.text() + ", and that " + it.reason()
                        : it.reason(),
                    it.remedy()));
    return found.isPresent();
  }

  private static boolean unreadable(FeelCell cell, WrittenCell written, Findings here) {
    Optional<String> error = cell.syntaxError();
    error.ifPresent(
        reason ->
            here.under("feel")
                .add(
                    written.id(),
                    reason,
                    "Close quotes and brackets; put commas between alternatives, and texts"
                        + " between quotes"));
    return error.isPresent();
  }

  /** A table of an unknown decision may read variables of a process that nobody can know here. */
  private boolean counts(EvaluationFailure failure) {
    return facts.areKnown() || !failure.failureType().toString().equals("NO_VARIABLE_FOUND");
  }

  private void explain(
      EvaluationFailure failure, WrittenCell written, ValueType type, Findings here) {
    String kind = failure.failureType().toString();
    String named = failure.failureMessage().replaceAll("^[^']*'([^']*)'.*$", "$1");
    switch (kind) {
      case "NO_VARIABLE_FOUND" ->
          here.under("variables")
              .add(
                  written.id(),
                  "names " + named + ", which this table is not told",
                  "Put words between quotes, such as \"%s\", or name one of %s%s"
                      .formatted(named, String.join(", ", facts.names()), meant(named)));
      case "NO_FUNCTION_FOUND" ->
          here.under("feel")
              .add(
                  written.id(),
                  "calls " + named + " with values it does not take",
                  "Correct the name of the function, and what stands between its brackets");
      default ->
          here.under("type")
              .add(
                  written.id(),
                  "says %s, which does not fit %s".formatted(written.text(), type.words()),
                  "Compare texts with texts between quotes, and numbers with numbers");
    }
  }

  private String meant(String name) {
    return NearestName.among(facts.names(), name)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }
}
