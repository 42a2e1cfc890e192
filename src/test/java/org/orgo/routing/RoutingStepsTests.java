package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
      PartialDecision deciding = desk.begin(facts, RoutingAnswers.NONE);
      for (RoutingQuestion question : RoutingQuestion.values()) {
        ask(deciding, question);
      }
      assertThat(deciding.decision()).isEqualTo(desk.decide(facts));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "hospital", "friend_group"})
  void a_decision_looked_at_and_taken_up_again_between_the_steps_comes_out_the_same(
      String profile) {
    RoutingDesk desk = RoutingDesks.of(profile);

    for (SignalFacts facts : SIGNALS) {
      RoutingAnswers answers = RoutingAnswers.NONE;
      for (RoutingQuestion question : RoutingQuestion.values()) {
        PartialDecision kept = desk.begin(facts, answers);
        assertThat(kept.decision()).isNotNull();
        ask(kept, question);
        assertThat(kept.decision()).isEqualTo(desk.begin(facts, kept.answers()).decision());
        answers = kept.answers();
      }
      assertThat(desk.begin(facts, answers).decision()).isEqualTo(desk.decide(facts));
    }
  }

  @Test
  void tables_asked_in_another_order_than_usual_count_as_if_each_was_asked_when_it_was() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    PartialDecision deciding = desk.begin(SIGNALS.get(0), RoutingAnswers.NONE);
    for (int i = RoutingQuestion.values().length - 1; i >= 0; i--) {
      ask(deciding, RoutingQuestion.values()[i]);
      assertThat(deciding.decision())
          .isEqualTo(desk.begin(SIGNALS.get(0), deciding.answers()).decision());
    }
  }

  @Test
  void the_steps_of_one_signal_read_its_profile_once() {
    AtomicInteger profileRead = new AtomicInteger();
    RoutingDesk desk =
        RoutingDesks.of(
            () -> {
              profileRead.incrementAndGet();
              return RoutingDesks.profile("hospital");
            });
    PartialDecision deciding = desk.begin(SIGNALS.get(0), RoutingAnswers.NONE);
    for (RoutingQuestion question : RoutingQuestion.values()) {
      ask(deciding, question);
      assertThat(question.fact(deciding)).isNotEmpty();
      assertThat(deciding.opens()).isNotNull();
    }
    assertThat(deciding.decision().type()).isEqualTo("safety");
    assertThat(profileRead).hasValue(1);
  }

  @Test
  void what_no_step_asks_is_decided_as_by_a_table_without_a_matching_row() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    SignalFacts fire = SIGNALS.get(1);

    PartialDecision deciding = desk.begin(fire, RoutingAnswers.NONE);
    RoutingDecision nothingAsked = deciding.decision();
    assertThat(nothingAsked.label()).hasToString("1001.11.Triage");
    assertThat(nothingAsked.severity()).isEqualTo(Severity.MODERATE);
    assertThat(tables(nothingAsked)).containsExactly("signal-words");

    ask(deciding, RoutingQuestion.CLASSIFICATION);
    RoutingDecision later = deciding.decision();
    assertThat(tables(later)).containsExactly("signal-words", "signal-classification");
    assertThat(later.reactivity())
        .isEqualTo(RoutingDesks.profile("hospital").escalation().reactivity());
    assertThat(later.reactivity()).isGreaterThan(Duration.ZERO);
  }

  @Test
  void a_step_asks_about_what_the_steps_before_it_were_answered() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    PartialDecision deciding = desk.begin(SIGNALS.get(0), RoutingAnswers.NONE);

    assertThat(deciding.inputs(RoutingQuestion.QUEUE)).containsEntry("role", "Triage");
    ask(deciding, RoutingQuestion.CLASSIFICATION);
    assertThat(deciding.inputs(RoutingQuestion.QUEUE))
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
    PartialDecision deciding = desk.begin(told, RoutingAnswers.NONE);
    for (RoutingQuestion question : RoutingQuestion.values()) {
      var inputs = new HashMap<>(deciding.inputs(question));
      inputs.keySet().retainAll(question.impersonalInputs());
      assertThat(inputs).isNotEmpty();
      assertThat(inputs.toString()).doesNotContain("canary");
      ask(deciding, question);
    }
  }

  private static List<String> tables(RoutingDecision decision) {
    return decision.explanation().decisions().stream().map(DecisionTrace::table).toList();
  }

  private static void ask(PartialDecision deciding, RoutingQuestion question) {
    deciding.answered(question, Rows.SHARED.evaluate(question.table(), deciding.inputs(question)));
  }
}
