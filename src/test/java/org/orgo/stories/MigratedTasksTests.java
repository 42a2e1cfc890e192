package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.engine.migration.VersionState;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.migration.MigratedBatch;
import org.orgo.tasks.migration.RunningAt;
import org.orgo.tasks.migration.StayReason;
import org.orgo.tasks.migration.TaskMigrations;
import org.orgo.tasks.migration.VersionNames;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** Running tasks go on in a version of their diagram that was drawn after they began. */
@OrgoTest
class MigratedTasksTests extends MigratingGarage {

  @Autowired TaskMigrations migrations;
  @Autowired ManagementService management;

  @Test
  void a_running_task_offers_what_is_new_and_escalates_when_it_would_have() {
    Task waiting = opened();
    Task working = act(opened(), "start");
    Map<Task, Job> before = Map.of(waiting, timer(waiting), working, timer(working));
    deploy(new LifecycleVariant().withWaitingForParts());
    assertThat(offered(working)).doesNotContain("wait_for_parts");

    MigratedBatch batch = migrate(equalStates(), waiting, working);

    assertThat(batch.moved()).isEqualTo(Map.of("userTask_waitForStart", 1, WORK, 1));
    assertThat(batch.left()).isEmpty();
    assertThat(offered(working)).contains("wait_for_parts", "complete");
    before.forEach(
        (task, timer) -> {
          assertThat(timer(task).getId()).isEqualTo(timer.getId());
          assertThat(timer(task).getDuedate()).isEqualTo(timer.getDuedate());
          Task moved = read(task);
          assertThat(moved.status()).isEqualTo(task.status());
          assertThat(moved.deadline()).isEqualTo(task.deadline());
          assertThat(moved.position().definition()).isEqualTo(live());
          agrees(task);
        });

    clock.moveTo(working.escalateAt().minusSeconds(1));
    assertThat(jobs.runDue(garage)).isZero();
    clock.moveTo(working.escalateAt().plusSeconds(1));
    assertThat(jobs.runDue(garage)).isEqualTo(2);
    assertThat(read(working).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(waiting).status()).isEqualTo(TaskStatus.ESCALATED);
  }

  @Test
  void a_migrated_task_has_one_entry_more_that_names_the_version_and_no_move() {
    Task working = act(opened(), "start");
    List<TaskEvent> before = events(working);
    deploy(new LifecycleVariant().withWaitingForParts());

    migrate(equalStates(), working);

    List<TaskEvent> after = events(working);
    assertThat(after).hasSize(before.size() + 1);
    TaskEvent told = after.get(after.size() - 1);
    assertThat(told.kind()).isEqualTo(TaskEvent.TaskEventKind.METADATA_UPDATED);
    assertThat(told.data().path("from").asText()).startsWith("shared-");
    assertThat(told.data().path("to").asText()).isEqualTo("own-1");
    assertThat(told.actorUserId()).isEqualTo(garage.user("admin"));
    assertThat(read(working).version()).isEqualTo(working.version() + 1);
  }

  @Test
  void a_task_where_a_state_is_gone_goes_on_where_the_mapping_says_with_its_clock_stopped() {
    deploy(new LifecycleVariant().withWaitingForParts());
    Task held = act(act(opened(), "start"), "wait_for_parts");
    deploy(new LifecycleVariant());

    migrate(Map.of(PARTS, "userTask_onHold"), held);

    Task moved = read(held);
    assertThat(moved.waitState()).isEqualTo("userTask_onHold");
    assertThat(moved.deadline()).isEqualTo(held.deadline());
    assertThat(offered(held)).containsExactlyInAnyOrder("resume", "cancel");
    clock.advance(Duration.ofDays(2));
    Task resumed = act(held, "resume");
    assertThat(timer(held).getDuedate().toInstant())
        .isEqualTo(resumed.escalateAt().truncatedTo(ChronoUnit.MILLIS));
    assertThat(resumed.escalateAt()).isAfter(held.escalateAt().plus(Duration.ofHours(47)));
  }

  @Test
  void a_timer_that_ends_a_state_fires_when_it_would_have() {
    deploy(new LifecycleVariant().withNapOfADay());
    Task napping = act(act(opened(), "start"), "nap");
    Date due = timer(napping).getDuedate();
    clock.advance(Duration.ofHours(5));
    deploy(new LifecycleVariant().withNapOfADay().withWaitingForParts());

    migrate(equalStates(), napping);

    assertThat(timer(napping).getDuedate()).isEqualTo(due);
    clock.moveTo(due.toInstant().plusSeconds(1));
    assertThat(jobs.runDue(garage)).isEqualTo(1);
    assertThat(read(napping).status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void a_deadline_goes_over_to_the_timer_that_watches_it_at_the_new_place() {
    deploy(new LifecycleVariant().withTestAfterWork());
    Task tested = act(working(), "test_it");
    Job before = timer(tested);
    deploy(new LifecycleVariant());

    migrate(Map.of("userTask_testIt", WORK), tested);

    assertThat(timer(tested).getId()).as("the same job").isEqualTo(before.getId());
    assertThat(timer(tested).getDuedate()).isEqualTo(before.getDuedate());
    clock.moveTo(tested.escalateAt().plusSeconds(1));
    assertThat(jobs.runDue(garage)).isEqualTo(1);
    assertThat(read(tested).status()).isEqualTo(TaskStatus.ESCALATED);
  }

  @Test
  void a_migrated_task_is_still_cancelled_from_outside() {
    Task working = act(opened(), "start");
    deploy(new LifecycleVariant().withWaitingForParts());
    migrate(equalStates(), working);

    garage.asSystem(() -> tasks.cancel(working.taskId(), "Its case is over"));

    assertThat(read(working).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void a_suspended_task_and_one_with_a_failed_step_stay_and_say_why() {
    Task suspended = act(opened(), "start");
    Task failed = act(opened(), "start");
    garage.asSystem(
        () ->
            access.call(
                () -> {
                  runtime.suspendProcessInstanceById(instance(suspended));
                  management.setJobRetries(timer(failed).getId(), 0);
                  return null;
                }));
    deploy(new LifecycleVariant().withWaitingForParts());

    MigratedBatch batch = migrate(equalStates(), suspended, failed);

    assertThat(batch.moved()).isEmpty();
    assertThat(batch.left())
        .isEqualTo(Map.of(WORK, Map.of(StayReason.SUSPENDED, 1, StayReason.STEP_FAILED, 1)));
    assertThat(read(failed)).isEqualTo(failed);
  }

  @Test
  void a_task_on_its_way_is_not_asked_for() {
    deploy(new LifecycleVariant().withAsyncBefore(WORK));
    Task leaving = act(opened(), "start");
    deploy(new LifecycleVariant());

    assertThat(elsewhere()).singleElement().extracting(RunningAt::inTransit).isEqualTo(true);
    assertThat(migrate(equalStates(), leaving).moved()).isEmpty();
    clock.advance(Duration.ofMillis(5));
    jobs.runDue(garage);
    assertThat(read(leaving).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(migrate(equalStates(), leaving).moved()).isEqualTo(Map.of(WORK, 1));
  }

  @Test
  void tasks_of_another_organization_stay_where_they_are() {
    TestOrganization neighbour = organizations.found("retail_chain");
    Task theirs = neighbour.asSystem(() -> tasks.open(aTask().draft()));
    Task ours = opened();
    deploy(new LifecycleVariant().withWaitingForParts());

    MigratedBatch batch = migrate(equalStates(), ours, theirs);

    assertThat(batch.moved()).isEqualTo(Map.of("userTask_waitForStart", 1));
    assertThat(neighbour.asSystem(() -> board.get(theirs.taskId()))).isEqualTo(theirs);
  }

  private MigratedBatch migrate(Map<String, String> states, Task... tasks) {
    List<TaskId> ids = Arrays.stream(tasks).map(Task::taskId).toList();
    return garage.as(
        "admin",
        () ->
            migrations.migrate(
                new VersionMapping(from(), live(), states),
                new VersionNames(running.name(from()), running.name(live())),
                ids));
  }

  private Map<String, String> equalStates() {
    Map<String, String> equal = new HashMap<>();
    garage.runAsSystem(
        () -> {
          List<String> there = running.states(live()).stream().map(VersionState::id).toList();
          running.states(from()).stream()
              .map(VersionState::id)
              .filter(there::contains)
              .forEach(state -> equal.put(state, state));
        });
    return equal;
  }

  private String from() {
    return elsewhere().get(0).definition();
  }

  private List<RunningAt> elsewhere() {
    return garage.asSystem(() -> running.elsewhere());
  }

  private List<TaskEvent> events(Task task) {
    return garage.asSystem(() -> board.events(task.taskId()));
  }

  private Job timer(Task task) {
    return inEngine(
        () ->
            management.createJobQuery().processInstanceId(instance(task)).timers().singleResult());
  }

  private <T> T inEngine(Supplier<T> work) {
    return garage.asSystem(() -> access.call(work));
  }
}
