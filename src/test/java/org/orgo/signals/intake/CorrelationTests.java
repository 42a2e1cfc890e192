package org.orgo.signals.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;
import org.orgo.signals.SignalDesk;
import org.orgo.signals.correlation.Correlation;
import org.orgo.signals.correlation.OpenWork;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What belongs together with automation {@code high}, and what does not. */
@OrgoTest
class CorrelationTests {
  private static final String ANN = "ann@visitors.example";
  private static final String BOB = "bob@visitors.example";

  @Autowired TestOrganizations organizations;
  @Autowired SignalDesk signals;
  @Autowired SignalMapper rows;
  @Autowired RoutingDesk routing;
  @Autowired Correlation correlation;
  @Autowired IntakeWork work;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired CaseDesk cases;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization hospital;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void what_a_sender_adds_about_the_same_place_is_a_task_of_the_open_case() {
    Receipt first = report("Wet floor", ANN, "Lobby");
    Receipt second = report("The floor is wet, again", ANN, "Lobby");

    assertThat(first.outcome()).isEqualTo(Outcome.CASE_AND_TASK_OPENED);
    assertThat(second.outcome()).isEqualTo(Outcome.TASK_OPENED);
    assertThat(second.caseId()).isEqualTo(first.caseId());
    assertThat(second.taskId()).isNotEqualTo(first.taskId());
    assertThat(hospital.as("safety", () -> board.why(new TaskId(second.taskId()))).toString())
        .contains("It joins an open case about the same.");
  }

  @Test
  void another_place_sender_subtype_or_label_is_a_case_of_its_own() {
    Receipt first = report("Wet floor", ANN, "Lobby");

    assertThat(report("Wet floor here too", ANN, "Ward 3").outcome()).isEqualTo(opensBoth());
    assertThat(report("Wet floor here too", BOB, "Lobby").outcome()).isEqualTo(opensBoth());
    assertThat(report("Wet floor, somewhere", ANN, null).outcome()).isEqualTo(opensBoth());
    assertThat(report("I smell gas", ANN, "Lobby").outcome()).isEqualTo(opensBoth());
    assertThat(
            report(signal("Wet floor, told to others", ANN, "Lobby", "1001.94.Ops.Maintenance"))
                .outcome())
        .isEqualTo(opensBoth());
    assertThat(tasksOf(first)).isOne();
  }

  @Test
  void a_case_that_is_over_hidden_elsewhere_or_older_than_the_window_is_not_joined() {
    Receipt first = report("Wet floor", ANN, "Lobby");
    hospital.as("safety", () -> cases.act(new CaseId(first.caseId()), "resolve", "Dry", null));
    Receipt second = report("Wet floor today", ANN, "Lobby");
    assertThat(second.outcome()).isEqualTo(opensBoth());

    update("update cases set visibility = 'ANONYMISED' where case_id = ?", second);
    Receipt third = report("Wet floor tonight", ANN, "Lobby");
    assertThat(third.outcome()).isEqualTo(opensBoth());

    update("update cases set owner_role = 'Ops.Head' where case_id = ?", third);
    Receipt fourth = report("Wet floor at noon", ANN, "Lobby");
    assertThat(fourth.outcome()).isEqualTo(opensBoth());

    clock.advance(Duration.ofDays(7).plusMinutes(1));
    assertThat(report("Wet floor next week", ANN, "Lobby").outcome()).isEqualTo(opensBoth());
  }

  @Test
  void a_mail_that_seems_to_follow_a_task_joins_its_case() {
    Receipt first = report("Wet floor", ANN, null);
    Signal next = stored(report("Water on the floor", BOB, null));

    assertThat(openCase(next, first)).hasValue(new CaseId(first.caseId()));
    assertThat(openCase(stored(report("I smell gas", BOB, null)), first)).isEmpty();
  }

  @Test
  void words_sent_twice_are_a_comment_on_the_unresolved_task() {
    Receipt first = report("Wet floor", ANN, "Lobby");
    Receipt second = report("wet   FLOOR ", ANN, "Ward 3");

    assertThat(second.outcome()).isEqualTo(Outcome.COMMENT_ADDED);
    assertThat(second.taskId()).isEqualTo(first.taskId());
    assertThat(second.caseId()).isNull();
    assertThat(hospital.as("safety", () -> board.comments(new TaskId(first.taskId()))))
        .singleElement()
        .satisfies(comment -> assertThat(comment.body()).contains("wet   FLOOR", "as told"))
        .satisfies(comment -> assertThat(comment.authorPersonId()).isNotNull());
  }

  @Test
  void work_whose_repeated_task_was_resolved_between_two_steps_still_gets_its_case() {
    Signal signal = stored(report("Wet floor", ANN, null));

    Receipt receipt =
        hospital.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      IntakeRun run = new IntakeRun(signal, IntakeProgress.NONE, null);
                      run.decided(
                          routing.decide(SignalFacts.of("API", signal.subject(), signal.body())));
                      work.openTask(run);
                      return run.receipt();
                    }));

    assertThat(receipt.outcome()).isEqualTo(opensBoth());
    assertThat(receipt.caseId()).isNotNull();
  }

  @Test
  void the_same_words_of_somebody_else_about_what_is_done_or_a_day_later_open_work() {
    Receipt first = report("Wet floor", ANN, null);

    assertThat(report("Wet floor", BOB, null).outcome()).isEqualTo(opensBoth());
    hospital.as(
        "safety",
        () ->
            tasks.act(new TaskId(first.taskId()), new ActionCommand("cancel", "Dry", null, null)));
    assertThat(report("Wet floor", ANN, null).outcome()).isEqualTo(opensBoth());
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    assertThat(report("Wet floor", ANN, null).outcome()).isEqualTo(opensBoth());
  }

  @Test
  void less_automation_joins_and_closes_nothing() {
    ObjectNode medium = JsonNodeFactory.instance.objectNode().put("automation", "medium");
    hospital = organizations.found("hospital", medium);
    report("Wet floor", ANN, "Lobby");

    assertThat(report("Wet floor", ANN, "Lobby").outcome()).isEqualTo(opensBoth());
    assertThat(report("Wet floor again", ANN, "Lobby").outcome()).isEqualTo(opensBoth());
  }

  private static Outcome opensBoth() {
    return Outcome.CASE_AND_TASK_OPENED;
  }

  private Receipt report(String subject, String sender, String place) {
    return report(signal(subject, sender, place, null));
  }

  private Receipt report(NewSignal signal) {
    return hospital.as("safety", () -> signals.report(signal));
  }

  private static NewSignal signal(String subject, String sender, String place, String label) {
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    if (place != null) {
      location.put("place", place);
    }
    return new NewSignal(
        SignalSource.API,
        subject,
        "as told",
        sender,
        null,
        label == null ? null : Label.parse(label),
        null,
        null,
        location,
        null);
  }

  private Signal stored(Receipt receipt) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status -> rows.find(hospital.id(), receipt.signalId()).orElseThrow().signal()));
  }

  private Optional<CaseId> openCase(Signal signal, Receipt follows) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status -> {
                  RoutingDecision decision =
                      routing.decide(SignalFacts.of("EMAIL", signal.subject(), signal.body()));
                  IntakeRun run = IntakeRun.received(signal, true, false);
                  run.relatesTo(follows.taskId());
                  run.decided(decision);
                  return Optional.of(correlation.openWork(run.matter()))
                      .filter(found -> found.kind() == OpenWork.Kind.CASE)
                      .map(found -> new CaseId(found.id()));
                }));
  }

  private int tasksOf(Receipt receipt) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from tasks where case_id = ?",
                        Integer.class,
                        receipt.caseId())));
  }

  private void update(String sql, Receipt receipt) {
    hospital.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(sql, receipt.caseId())));
  }
}
