package org.orgo.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.WrittenTable.Column;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;

class CandidateTablesTests {
  private static final String FILE = "escalation-path";
  private static final DecisionKey PATH = new DecisionKey(FILE);
  private static final Map<String, Object> STAFF =
      Map.of("granularity", "moderate", "level", "STAFF", "owningFunction", "Ops");

  private final Decisions deployed = new TableFiles().decisions();

  @Test
  void a_candidate_answers_in_place_of_the_deployed_table_and_changes_nothing_for_others() {
    Decisions tried = deployed.with(Map.of(PATH, candidateSaying("HEAD")));

    assertThat(tried.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("HEAD");
    assertThat(deployed.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
    assertThat(tried.evaluate(PATH, STAFF).version()).isZero();
    assertThat(tried.inUse(new DecisionKey("signal-severity")).version()).isEqualTo(1);
  }

  @Test
  void two_candidates_of_one_id_never_answer_for_each_other() {
    DecisionTable head = candidateSaying("HEAD");
    DecisionTable chief = candidateSaying("CHIEF");
    Decisions tried = deployed.with(Map.of());

    assertThat(tried.evaluate(head, STAFF).text("nextLevel")).isEqualTo("HEAD");
    assertThat(tried.evaluate(chief, STAFF).text("nextLevel")).isEqualTo("CHIEF");
  }

  @Test
  void a_candidate_that_may_not_be_deployed_is_refused_with_its_findings() {
    Map<String, byte[]> script =
        Map.of(
            FILE + ".dmn",
            TableFiles.xml(FILE)
                .replaceFirst("<text>\"aggressive\"</text>", "<text>for x in y return x</text>")
                .getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> TableFiles.reader().read(script))
        .isInstanceOfSatisfying(
            DeploymentRefused.class,
            refused -> assertThat(refused.findings()).extracting(Finding::rule).contains("feel"));
  }

  @Test
  void a_candidate_that_the_engine_cannot_read_is_refused_as_well() {
    String unknown =
        TableFiles.xml(FILE).replace("hitPolicy=\"FIRST\"", "hitPolicy=\"OUTPUT ORDER\"");

    assertThatThrownBy(() -> TableFiles.candidate(FILE, unknown))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining(FILE + ".dmn");
  }

  @Test
  void a_candidate_that_is_slow_is_given_up_where_a_deployed_table_is_waited_for() {
    String cell = "string length(upper case(?)) > 90".concat(" or string length(?) > 90".repeat(9));
    DecisionTable slow =
        TableFiles.candidate(
                "slow",
                new WrittenTable(
                        "slow",
                        "hitPolicy=\"COLLECT\"",
                        List.of(new Column("word", "string")),
                        IntStream.range(0, 900)
                            .mapToObj(row -> List.of(cell + " or ? = \"" + row + "\"", "\"x\""))
                            .toList())
                    .xml())
            .values()
            .iterator()
            .next();

    TableReader reader = new TableReader(true);
    TableReader hurried = reader.apart(Duration.ofMillis(1));
    Map<String, Object> word = Map.of("word", "x".repeat(80));

    assertThat(reader.evaluate(slow, word).rules()).isEmpty();
    assertThatThrownBy(() -> hurried.evaluate(slow, word))
        .isInstanceOf(TableNotUnderstood.class)
        .hasMessageContaining("slow");
  }

  private static DecisionTable candidateSaying(String level) {
    String xml =
        TableFiles.xml(FILE)
            .replaceFirst(
                "(\"rule_stepStaff_nextLevel\">\\s*<text>)\"LEAD\"", "$1\"" + level + "\"");
    return TableFiles.candidate(FILE, xml).get(PATH);
  }
}
