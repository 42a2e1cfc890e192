package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orgo.testing.ProbeLedger;

/**
 * Looks back on all tests of a run: how often did somebody ask for what is not his? No answer may
 * have shown it, or the test that asked has failed; this one fails when too few were asked.
 */
class ProbeCountIT {

  private static final int FEWEST = 20_000;

  /** All who ask; a wall whose test says nothing has not been tried. */
  private static final Set<String> ASKING =
      Set.of(
          "BorrowedValuesTests parameters",
          "BorrowedValuesTests tags",
          "EngineIsolationTests answers",
          "EngineIsolationTests questions",
          "EngineIsolationTests routes",
          "ForeignReferencesTests fields",
          "IsolationTests changes",
          "IsolationTests reads",
          "ServiceMethodsTests foreign ids",
          "ServiceMethodsTests shared ids",
          "SwappedPersonsTests answers",
          "TokenScopesTests scopes",
          "VisibilityPolicyTests cells");

  /** Fewer than that, and it was not a run of all tests. */
  private static final double OF_A_WHOLE_RUN = 0.5;

  @Test
  void every_wall_was_tried_and_all_of_them_often() {
    Map<String, Integer> probes = ProbeLedger.soFar();
    int sum = probes.values().stream().mapToInt(Integer::intValue).sum();
    probes.forEach((test, count) -> System.out.printf("%7d %s%n", count, test));
    System.out.printf("%7d probes in all%n", sum);
    assumeTrue(
        probes.size() >= ASKING.size() * OF_A_WHOLE_RUN, "Only told after a run of all tests");

    Set<String> silent = new TreeSet<>(ASKING);
    probes.forEach(
        (test, count) -> {
          if (count > 0) {
            silent.remove(test);
          }
        });
    assertThat(silent).as("walls that no test has tried").isEmpty();
    assertThat(ASKING).as("who asks stands on the list").containsAll(probes.keySet());
    assertThat(sum).as("probes of all walls").isGreaterThanOrEqualTo(FEWEST);
  }
}
