package org.orgo.engine.deployment.check.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orgo.engine.deployment.check.tables.CheckedTable.Row;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.findings.Findings;

/**
 * Requires that each row can be reached and, where a contract wants it, that one always answers.
 */
final class RowsRule {

  private final CheckedTable table;
  private final Findings findings;
  private final RowCover cover;

  RowsRule(CheckedTable table, TableFacts facts, Findings findings) {
    this.table = table;
    this.findings = findings;
    this.cover = new RowCover(table, facts);
  }

  void check(boolean alwaysAnswers) {
    switch (table.hitPolicy()) {
      case "FIRST" -> {
        complete(alwaysAnswers);
        reached();
      }
      case "UNIQUE" -> {
        complete(alwaysAnswers);
        apart();
      }
      default -> repeated();
    }
  }

  private void reached() {
    for (Row row : table.rows()) {
      int at = row.number() - 1;
      List<Integer> above = IntStream.range(0, at).boxed().toList();
      if (cover.takesNothing(at)) {
        unreachable(row, "no value is left that it takes");
      } else if (at > 0 && cover.takeAll(above, at)) {
        Optional<Integer> one =
            above.stream().filter(other -> cover.takeAll(List.of(other), at)).findFirst();
        unreachable(
            row,
            one.map(other -> "row " + (other + 1) + " takes all of it before")
                .orElse("the rows above take all of it together"));
      }
    }
  }

  private void unreachable(Row row, String why) {
    findings
        .under("reachable")
        .at(row.place())
        .add(
            row.id(),
            "is never reached: " + why,
            "Move it up above the more general row, correct its conditions, or remove it");
  }

  private void apart() {
    for (Row row : table.rows()) {
      IntStream.range(0, row.number() - 1)
          .filter(other -> !cover.areApart(row.number() - 1, other))
          .findFirst()
          .ifPresent(
              other ->
                  findings
                      .under("overlap")
                      .at(row.place())
                      .add(
                          row.id(),
                          "can match together with row "
                              + (other + 1)
                              + ", and the hit policy UNIQUE allows one",
                          "Use the hit policy FIRST, or make the two differ in one column"));
    }
  }

  private void complete(boolean alwaysAnswers) {
    List<Integer> all = IntStream.range(0, table.rows().size()).boxed().toList();
    if (alwaysAnswers && !cover.takeAll(all, RowCover.EVERYTHING)) {
      String example =
          cover
              .gap(all, RowCover.EVERYTHING)
              .filter(gap -> !gap.isEmpty())
              .map(gap -> ", such as " + String.join(", ", gap))
              .orElse("");
      findings
          .under("catch-all")
          .at(new Finding.Cell(0, null))
          .add(
              table.elementId(),
              "has no row for some of what it is asked" + example,
              "End it with a row whose conditions are all empty");
    }
  }

  private void repeated() {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (Row row : table.rows()) {
      Integer before = seen.putIfAbsent(texts(row), row.number());
      if (before != null) {
        findings
            .under("repeated")
            .at(row.place())
            .add(row.id(), "repeats row " + before, "Remove one of the two");
      }
    }
  }

  private static List<String> texts(Row row) {
    return Stream.concat(row.inputs().stream(), row.outputs().stream())
        .map(CheckedTable.WrittenCell::text)
        .toList();
  }
}
