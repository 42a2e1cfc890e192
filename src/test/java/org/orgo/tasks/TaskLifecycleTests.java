package org.orgo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.lifecycle.ActionNotOffered;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class TaskLifecycleTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;

  TestOrganization shops;
  Actor worker;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    worker = shops.actor("worker");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void an_opened_task_waits_in_its_queue_with_a_deadline() {
    Task task = open(aTask());

    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.reactivityDeadlineAt()).isEqualTo(task.createdAt().plus(Duration.ofHours(12)));
    assertThat(asWorker(() -> board.queues(TaskFilter.none()).items()))
        .extracting(TaskSummary::taskId)
        .containsExactly(task.taskId());
    assertThat(offered(task)).containsExactlyInAnyOrder("start", "cancel");
  }

  @Test
  void starting_completing_and_its_form_go_through_the_diagram() {
    Task task = open(aTask());

    Task started = act(task, "start", null, null);
    assertThat(started.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(started.assigneeUserId()).isEqualTo(worker.userId());
    assertThat(offered(started)).contains("hold", "complete", "fail", "escalate", "cancel");

    assertThatThrownBy(() -> act(started, "complete", null, null))
        .isInstanceOfSatisfying(
            InvalidRequest.class, refusal -> assertThat(refusal.errors()).isNotEmpty());

    ObjectNode answers =
        JsonNodeFactory.instance
            .objectNode()
            .put("asset", "Tap 12")
            .put("cost", 12.5)
            .put("what_was_done", "New seal put in");
    Task done = act(started, "complete", null, answers);
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.closedAt()).isNotNull();
    assertThat(done.metadata().has("maintenance-work-done")).isTrue();
    assertThat(offered(done)).isEmpty();
  }

  @Test
  void an_unanswered_task_is_escalated_after_its_deadline_up_to_the_top_and_stays_there() {
    Task task = open(aTask());

    clock.advance(Duration.ofHours(12).plusSeconds(1));
    assertThat(jobs.runDue(shops)).isEqualTo(1);
    Task escalated = asSystem(() -> board.get(task.taskId()));
    assertThat(escalated.status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(escalated.ownerRole()).isEqualTo("Ops.Supervisor");
    assertThat(escalated.escalationLevel()).isEqualTo(1);

    for (int step = 0; step < 8; step++) {
      clock.advance(Duration.ofHours(60));
      jobs.runDue(shops);
    }
    Task top = asSystem(() -> board.get(task.taskId()));
    assertThat(top.ownerRole()).isEqualTo("Executive");
    assertThat(top.status()).isEqualTo(TaskStatus.ESCALATED);
    List<TaskEvent> events = asSystem(() -> board.events(task.taskId()));
    assertThat(events.get(events.size() - 1).data().path("at_the_top").asBoolean()).isTrue();
  }

  @Test
  void a_held_task_is_not_escalated_and_gets_its_time_back() {
    Task task = act(open(aTask()), "start", null, null);
    ObjectNode answers =
        JsonNodeFactory.instance.objectNode().put("waiting_for", "Parts from the supplier");
    Task held = act(task, "hold", null, answers);
    assertThat(held.status()).isEqualTo(TaskStatus.ON_HOLD);

    clock.advance(Duration.ofDays(2));
    assertThat(jobs.runDue(shops)).isZero();
    Task resumed = act(asWorker(() -> board.get(task.taskId())), "resume", null, null);

    assertThat(resumed.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(resumed.reactivityDeadlineAt())
        .isAfter(task.reactivityDeadlineAt().plus(Duration.ofDays(2)).minusSeconds(5));
    assertThat(jobs.runDue(shops)).isZero();
    clock.advance(Duration.ofHours(12));
    assertThat(jobs.runDue(shops)).isEqualTo(1);
  }

  @Test
  void a_cancellation_at_work_needs_a_reason() {
    Task started = act(open(aTask()), "start", null, null);

    assertThatThrownBy(() -> act(started, "cancel", "  ", null))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("reason"));
    assertThat(act(started, "cancel", "Reported twice", null).status())
        .isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void a_choice_the_diagram_does_not_offer_is_refused_with_those_it_does() {
    Task task = open(aTask());

    assertThatThrownBy(() -> act(task, "complete", null, null))
        .isInstanceOf(ActionNotOffered.class)
        .hasMessageContaining("start");
    assertThatThrownBy(() -> act(task, "escalate", null, null))
        .isInstanceOf(ActionNotOffered.class);
  }

  @Test
  void who_looked_at_an_older_version_loses() {
    Task task = open(aTask());
    act(task, "start", null, null);

    assertThatThrownBy(
            () -> asWorker(() -> desk.act(task.taskId(), new ActionCommand("hold", null, null, 1))))
        .isInstanceOf(TaskChangedMeanwhile.class);
  }

  @Test
  void a_severity_that_cannot_wait_escalates_at_creation() {
    Task task = open(aTask().escalatingAtOnce());

    assertThat(task.status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(task.ownerRole()).isEqualTo("Ops.Supervisor");
    assertThat(offered(task)).isNotEmpty();
  }

  @Test
  void a_task_cancelled_from_outside_leaves_its_diagram() {
    Task task = open(aTask());

    Task cancelled = asSystem(() -> desk.cancel(task.taskId(), "Its case was archived"));

    assertThat(cancelled.status()).isEqualTo(TaskStatus.CANCELLED);
    clock.advance(Duration.ofDays(30));
    assertThat(jobs.runDue(shops)).isZero();
  }

  private Task open(TaskFixtures fixture) {
    return asSystem(() -> desk.open(fixture.draft()));
  }

  private Task act(Task task, String action, String comment, ObjectNode form) {
    return asWorker(
        () -> desk.act(task.taskId(), new ActionCommand(action, comment, form, task.version())));
  }

  private List<String> offered(Task task) {
    return asSystem(() -> board.actions(task.taskId())).stream().map(TaskAction::action).toList();
  }

  private <T> T asWorker(Supplier<T> work) {
    return CurrentActor.as(worker, work);
  }

  private <T> T asSystem(Supplier<T> work) {
    return CurrentActor.as(Actor.system(shops.id()), work);
  }
}
