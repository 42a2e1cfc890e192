package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;

/** A diagram asks the tables one after the other. */
class RoutingStepsTests {

  private static final List<SignalFacts> SIGNALS =
      List.of(
          SignalFacts.of("EMAIL", "Wet lobby floor", "Somebody may slip").sentTo("safety@x.org"),
          SignalFacts.of("API", "There is a fire", "in the kitchen, smoke everywhere"),
          SignalFacts.of("MANUAL", "Books", "two are lost").sentTo("books@x.org"),
          SignalFacts.of("EMAIL", "Nothing that anybody knows", "").from("ann@example.org"),
          SignalFacts.of("API", "The gate", "").labelled(Label.parse("1001.94.Safety")),
          SignalFacts.of("API", "The gate", "").labelled(Label.parse("1001.94.Moon.Base")),
          SignalFacts.of("EMAIL", "Newsletter", "buy").asBulkMail());

  @ParameterizedTest
  @ValueSource(strings = {"default", "hospital", "friend_group", "military_organization"})
  void asked_step_by_step_the_tables_decide_what_they_decide_at_once(String profile) {
    RoutingDesk desk = RoutingDesks.of(profile);

    for (SignalFacts facts : SIGNALS) {
      RoutingAnswers answers = RoutingAnswers.NONE;
      for (RoutingQuestion question : RoutingQuestion.values()) {
        answers = asked(desk, facts, answers, question);
      }
      assertThat(desk.decide(facts, answers)).isEqualTo(desk.decide(facts));
    }
  }

  @Test
  void what_no_step_asks_is_decided_as_by_a_table_without_a_matching_row() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    SignalFacts fire = SIGNALS.get(1);

    RoutingDecision nothingAsked = desk.decide(fire, RoutingAnswers.NONE);
    assertThat(nothingAsked.label()).hasToString("1001.11.Triage");
    assertThat(nothingAsked.severity()).isEqualTo(Severity.MODERATE);
    assertThat(tables(nothingAsked)).containsExactly("signal-words");

    RoutingAnswers classified =
        asked(desk, fire, RoutingAnswers.NONE, RoutingQuestion.CLASSIFICATION);
    RoutingDecision later = desk.decide(fire, classified);
    assertThat(tables(later)).containsExactly("signal-words", "signal-classification");
    assertThat(later.reactivity())
        .isEqualTo(RoutingDesks.profile("hospital").escalation().reactivity());
    assertThat(later.reactivity()).isGreaterThan(Duration.ZERO);
  }

  @Test
  void a_step_asks_about_what_the_steps_before_it_were_answered() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    SignalFacts floor = SIGNALS.get(0);
    RoutingAnswers classified =
        asked(desk, floor, RoutingAnswers.NONE, RoutingQuestion.CLASSIFICATION);

    assertThat(desk.inputs(floor, RoutingAnswers.NONE, RoutingQuestion.QUEUE))
        .containsEntry("role", "Triage");
    assertThat(desk.inputs(floor, classified, RoutingQuestion.QUEUE))
        .containsEntry("type", "safety")
        .containsEntry("role", "Operations.Safety");
  }

  @Test
  void no_input_that_may_be_kept_holds_what_was_written_or_by_whom() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    SignalFacts told =
        SignalFacts.of("EMAIL", "Canary in the lobby", "canary wet floor canary")
            .from("canary@canary.example")
            .sentTo("canary@x.org")
            .ofType("canary");
    RoutingAnswers answers = RoutingAnswers.NONE;
    for (RoutingQuestion question : RoutingQuestion.values()) {
      var inputs = new HashMap<>(desk.inputs(told, answers, question));
      inputs.keySet().retainAll(question.impersonalInputs());
      assertThat(inputs).isNotEmpty();
      assertThat(inputs.toString()).doesNotContain("canary");
      answers = asked(desk, told, answers, question);
    }
  }

  private static List<String> tables(RoutingDecision decision) {
    return decision.explanation().decisions().stream().map(DecisionTrace::table).toList();
  }

  private static RoutingAnswers asked(
      RoutingDesk desk, SignalFacts facts, RoutingAnswers answers, RoutingQuestion question) {
    return answers.with(
        question, Rows.SHARED.evaluate(question.table(), desk.inputs(facts, answers, question)));
  }
}
