package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.routing.classification.ThemeFinder;

/** The shared tables as they lie in {@code dmn/}, and a check that no row is without an example. */
final class Rows {
  static final Decisions SHARED = new TableFiles().decisions();

  private static final ThemeFinder WORDS = new ThemeFinder(SHARED);

  private Rows() {}

  static List<String> themesOf(String text) {
    return WORDS.in(SignalFacts.of("EMAIL", text, "")).names();
  }

  static void eachHasAnExample(DecisionKey table, Collection<String> rulesWithExamples) {
    DecisionTable shared = SHARED.versionsInUse(table).get(0);
    Set<String> rows =
        shared.rows().stream().map(DecisionTable.TableRow::id).collect(Collectors.toSet());
    assertThat(rulesWithExamples).as("rows of " + table + " that a test expects").containsAll(rows);
    assertThat(rows).containsAll(rulesWithExamples);
  }

  static void eachIsExplained(DecisionKey table) {
    assertThat(SHARED.versionsInUse(table).get(0).rows())
        .allSatisfy(row -> assertThat(row.description()).as(row.id()).endsWith("."));
  }
}
