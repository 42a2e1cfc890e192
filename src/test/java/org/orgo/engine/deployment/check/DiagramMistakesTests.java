package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.testing.MistakePage;

/** Whoever makes a mistake in a diagram is told where it is and what to do. */
class DiagramMistakesTests {

  private static final String LEAD =
      """
      # When a diagram is refused

      What is deployed is read before it runs. A diagram with a mistake changes nothing: everything
      goes on in the version that holds, and the answer names each mistake with its file, line and
      element, and says what to do. These are the usual ones. How to change a diagram is told in
      [Change a process](change-a-process.md).
      """;

  static List<DiagramMistake> mistakes() {
    return DiagramMistakes.all();
  }

  @Test
  void the_diagram_that_is_made_wrong_is_right_itself() {
    assertThat(OurCheck.findingsIn("purchase.bpmn", DiagramMistakes.purchase())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void each_mistake_is_answered_where_it_is(DiagramMistake mistake) {
    Finding answer = answerTo(mistake);

    assertThat(answer.file()).isEqualTo(mistake.file());
    assertThat(answer.element()).isEqualTo(mistake.element());
    assertThat(answer.remedy()).isNotBlank();
    if (mistake.element() != null) {
      List<String> lines = mistake.content().lines().toList();
      assertThat(lines.get(answer.line() - 1)).contains("id=\"" + mistake.element() + "\"");
    }
  }

  @Test
  void the_page_lists_the_mistakes_with_their_answers() {
    MistakePage page = new MistakePage("when-a-diagram-is-refused.md", LEAD);
    for (DiagramMistake mistake : mistakes()) {
      page.add(mistake.mistake(), withoutLine(answerTo(mistake)));
    }
    page.requireUpToDate();
  }

  /** A mistake may break a second rule at the same element, and no more than that. */
  private static Finding answerTo(DiagramMistake mistake) {
    List<Finding> answers = OurCheck.findingsIn(mistake.file(), mistake.content());
    assertThat(answers).hasSizeBetween(1, 2);
    assertThat(answers)
        .extracting(Finding::element)
        .allSatisfy(element -> assertThat(element).isEqualTo(mistake.element()));
    return answers.stream()
        .filter(each -> each.rule().equals(mistake.rule()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mistake.rule() + " does not answer, but " + answers));
  }

  /** The page does not change with each line of a diagram. */
  private static Finding withoutLine(Finding answer) {
    return new Finding(
        answer.file(),
        null,
        answer.element(),
        answer.cell(),
        answer.rule(),
        answer.reason(),
        answer.remedy());
  }
}
