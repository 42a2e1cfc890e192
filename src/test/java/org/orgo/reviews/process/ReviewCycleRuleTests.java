package org.orgo.reviews.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.check.OurCheck;
import org.orgo.engine.deployment.findings.Finding;

class ReviewCycleRuleTests {

  @Test
  void a_version_that_holds_reviews_and_goes_on_is_taken() throws IOException {
    assertThat(findings("Hydrate facts", "Complete our facts")).isEmpty();
  }

  @Test
  void a_version_that_never_holds_a_review_is_refused() throws IOException {
    assertThat(findings("${openCasesDelegate}", "${writePackDelegate}"))
        .filteredOn(finding -> finding.rule().equals("review-cycle"))
        .extracting(Finding::reason)
        .containsExactly("never holds a review");
  }

  @Test
  void a_version_that_answers_only_the_first_patterns_of_many_is_refused() throws IOException {
    assertThat(findings("${allAnswered == 'YES'}", "${patternsFound == 0}"))
        .filteredOn(finding -> finding.rule().equals("review-cycle"))
        .extracting(Finding::reason)
        .containsExactly("answers only the first patterns of many");
  }

  @Test
  void a_timer_whose_date_nobody_moves_on_is_an_endless_loop() throws IOException {
    assertThat(findings("${scheduleReviewDelegate}", "${writePackDelegate}"))
        .extracting(Finding::rule)
        .contains("review-cycle", "endless-loop");
  }

  @Test
  void cases_are_opened_only_behind_the_search() throws IOException {
    assertThat(findings("${findPatternsDelegate}", "${hydrateFactsDelegate}"))
        .extracting(Finding::rule)
        .contains("delegate-places");
  }

  @Test
  void a_diagram_cannot_ask_for_a_better_priority() throws IOException {
    assertThat(
            findings(
                "camunda:historyTimeToLive=\"P180D\"",
                "camunda:historyTimeToLive=\"P180D\" camunda:jobPriority=\"99\""))
        .extracting(Finding::rule)
        .contains("allowed-parts");
  }

  private static List<Finding> findings(String before, String after) throws IOException {
    String diagram = Files.readString(Path.of("processes/reviews/review-cycle.bpmn"));
    assertThat(diagram).contains(before);
    return OurCheck.findingsIn("review-cycle.bpmn", diagram.replace(before, after));
  }
}
