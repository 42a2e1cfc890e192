package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.engine.deployment.Deployments;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationAgainstLaw;
import org.orgo.studio.migration.MigrationDesk;
import org.orgo.studio.migration.MigrationId;
import org.orgo.studio.migration.MigrationIsOver;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationPreview.StateChoice;
import org.orgo.studio.migration.MigrationReport;
import org.orgo.studio.migration.MigrationReport.LeftTasks;
import org.orgo.studio.migration.MigrationReport.MovedTasks;
import org.orgo.studio.migration.MigrationStatus;
import org.orgo.studio.migration.MigrationUnderWay;
import org.orgo.studio.migration.NewMigration;
import org.orgo.studio.migration.NothingToMigrate;
import org.orgo.studio.migration.job.MigrationBatches;
import org.orgo.studio.migration.job.MigrationQueue;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.migration.RunningTasks;
import org.orgo.tasks.migration.StayReason;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an analyst sees of running tasks after a release, and lets go on in the new version. */
@OrgoTest
class MigrationsTests {

  private static final String FILE = "task-lifecycle.bpmn";
  private static final String WAIT = "userTask_waitForStart";
  private static final String WORK = "userTask_workOnIt";
  private static final String HOLD = "userTask_onHold";
  private static final String PARTS = "userTask_waitForParts";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired MigrationDesk desk;
  @Autowired MigrationQueue queue;
  @Autowired MigrationBatches batches;
  @Autowired RunningTasks running;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired AuditLog audit;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private TestOrganization garage;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void two_running_tasks_offer_the_new_state_once_migrated_and_escalate_when_they_would_have() {
    Task one = working();
    Task other = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    assertThat(offered(working())).contains("wait_for_parts");
    assertThat(offered(one)).doesNotContain("wait_for_parts");

    DefinitionMigration done = done(ordered(null));

    assertThat(done.tasksTotal()).isEqualTo(2);
    MigrationReport report = MigrationReport.of(done);
    assertThat(report.moved()).containsExactly(new MovedTasks(WORK, WORK, 2));
    assertThat(report.left()).isEmpty();
    assertThat(offered(one)).contains("wait_for_parts");
    assertThat(offered(other)).contains("wait_for_parts");
    assertThat(read(one).deadline()).isEqualTo(one.deadline());
    clock.moveTo(one.escalateAt().minusSeconds(1));
    assertThat(jobs.runDue(garage)).isZero();
    clock.moveTo(other.escalateAt().plusSeconds(1));
    jobs.runDue(garage);
    assertThat(read(one).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(other).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(preview().running()).isEmpty();
  }

  @Test
  void the_preview_counts_by_state_and_says_where_each_goes_on() {
    opened();
    opened();
    deploy(new LifecycleVariant().withWaitingForParts());
    act(working(), "wait_for_parts");
    deploy(new LifecycleVariant());

    MigrationPreview preview = preview();

    assertThat(preview.version()).isEqualTo("own-2");
    assertThat(preview.running()).hasSize(2);
    RunningVersion shared = version(preview, "shared-");
    assertThat(shared.tasks()).isEqualTo(2);
    assertThat(shared.states()).singleElement().extracting(RunningState::goesTo).isEqualTo(WAIT);
    RunningState parts = version(preview, "own-1").states().get(0);
    assertThat(parts.waitState()).isEqualTo(PARTS);
    assertThat(parts.name()).isEqualTo("Waiting for parts");
    assertThat(parts.goesTo()).as("somebody has to choose").isNull();
    assertThat(parts.choices()).extracting(StateChoice::waitState).containsExactly(HOLD);
  }

  @Test
  void who_waits_where_there_is_nothing_any_more_stays_unless_somebody_chooses() {
    deploy(new LifecycleVariant().withWaitingForParts());
    Task waiting = act(working(), "wait_for_parts");
    Task started = working();
    deploy(new LifecycleVariant());

    DefinitionMigration done = done(ordered(null));

    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(PARTS, StayReason.NOT_CHOSEN, 1));
    assertThat(offered(waiting)).contains("parts_arrived");
    assertThat(read(started).position().definition()).isEqualTo(live());

    done(ordered(Map.of(PARTS, HOLD)));

    assertThat(read(waiting).waitState()).isEqualTo(HOLD);
    assertThat(offered(waiting)).containsExactlyInAnyOrder("resume", "cancel");
  }

  @Test
  void those_that_are_to_stay_stay() {
    Task waiting = opened();
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    Map<String, String> stay = new HashMap<>();
    stay.put(WORK, null);

    DefinitionMigration done = done(ordered(stay));

    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(WORK, StayReason.NOT_CHOSEN, 1));
    assertThat(read(waiting).position().definition()).isEqualTo(live());
    assertThat(read(started).position()).isEqualTo(started.position());
  }

  @Test
  void a_mapping_to_another_status_or_another_clock_is_refused() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());
    act(working(), "wait_for_parts");
    deploy(new LifecycleVariant());

    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, WORK)))
        .isInstanceOf(MigrationAgainstLaw.class)
        .hasMessageContaining("ON_HOLD")
        .hasMessageContaining("IN_PROGRESS");
    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, "userTask_onHoldClockRuns")))
        .isInstanceOf(MigrationAgainstLaw.class)
        .hasMessageContaining("clock");
    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, "userTask_nowhere")))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request("own-1", Map.of("userTask_nowhere", HOLD)))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request(null, null))
        .as("tasks run in two earlier versions")
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request("own-1", null)).isInstanceOf(NothingToMigrate.class);
  }

  @Test
  void one_who_may_edit_looks_and_only_one_who_may_deploy_migrates() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());

    assertThat(garage.as("analyst", () -> desk.preview(FILE)).running()).hasSize(1);
    assertThatThrownBy(() -> garage.as("analyst", () -> desk.request(wanted(null, null))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> garage.as("worker", () -> desk.preview(FILE)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> garage.as("admin", () -> desk.preview("label-routing.dmn")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> garage.as("admin", () -> desk.preview("no.bpmn")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void one_organization_neither_sees_nor_moves_what_runs_in_another() {
    TestOrganization neighbour = organizations.found("retail_chain");
    Task theirs = neighbour.asSystem(() -> tasks.open(aTask().draft()));
    opened();
    deploy(new LifecycleVariant().withWaitingForParts());

    DefinitionMigration done = done(ordered(null));

    assertThat(done.tasksMoved()).isEqualTo(1);
    assertThat(neighbour.asSystem(() -> board.get(theirs.taskId()))).isEqualTo(theirs);
    assertThat(neighbour.as("admin", () -> desk.preview(FILE)).running()).isEmpty();
    assertThatThrownBy(() -> neighbour.as("admin", () -> desk.get(done.migrationId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> neighbour.run("admin", () -> desk.cancel(done.migrationId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_task_that_somebody_moves_meanwhile_is_passed_over_and_moved_at_the_end() {
    Task free = working();
    Task held = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration order =
        garage.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      lock(held);
                      DefinitionMigration wanted = ordered(null);
                      await().atMost(Duration.ofSeconds(20)).until(() -> isMoved(free));
                      return wanted;
                    }));

    assertThat(done(order).tasksMoved()).isEqualTo(2);
    assertThat(read(held).position().definition()).isEqualTo(live());
  }

  @Test
  void a_task_that_is_held_to_the_end_is_reported_as_busy() {
    working();
    Task held = working();
    deploy(new LifecycleVariant().withWaitingForParts());

    DefinitionMigration done =
        garage.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      lock(held);
                      return done(ordered(null));
                    }));

    assertThat(done.tasksMoved()).isEqualTo(1);
    assertThat(MigrationReport.of(done).left())
        .containsExactly(new LeftTasks(WORK, StayReason.BUSY, 1));
    assertThat(read(held)).isEqualTo(held);
  }

  @Test
  void another_node_goes_on_where_one_that_died_had_come_to() {
    List<Task> all = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      all.add(working());
    }
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    garage.as(
        "admin",
        () -> batches.move(claimed, all.subList(0, 2).stream().map(Task::taskId).toList()));
    assertThat(found(claimed).tasksMoved()).isEqualTo(2);

    clock.advance(Duration.ofMinutes(2));

    DefinitionMigration done = done(claimed);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(MigrationReport.of(done).moved()).containsExactly(new MovedTasks(WORK, WORK, 4));
    assertThat(audited(done))
        .containsExactly(
            "migration.requested", "migration.moved", "migration.moved", "migration.finished");
    assertThat(garage.as("admin", () -> batches.move(claimed, List.of(all.get(3).taskId()))))
        .as("who is late moves nothing")
        .isEmpty();
  }

  @Test
  void a_cancelled_migration_stops_and_keeps_what_has_gone_on() {
    Task first = working();
    Task second = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    garage.as("admin", () -> batches.move(claimed, List.of(first.taskId())));

    garage.run("admin", () -> desk.cancel(claimed.migrationId()));

    assertThat(garage.as("admin", () -> batches.move(claimed, List.of(second.taskId())))).isEmpty();
    assertThat(found(claimed).status()).isEqualTo(MigrationStatus.CANCELLED);
    assertThat(found(claimed).tasksMoved()).isEqualTo(1);
    assertThat(read(first).position().definition()).isEqualTo(live());
    assertThat(read(second).position()).isEqualTo(second.position());
    assertThatThrownBy(() -> garage.run("admin", () -> desk.cancel(claimed.migrationId())))
        .isInstanceOf(MigrationIsOver.class);
  }

  @Test
  void an_organization_has_one_migration_under_way() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());
    claimed();

    assertThatThrownBy(() -> request(null, null)).isInstanceOf(MigrationUnderWay.class);
  }

  @Test
  void a_migration_stops_when_another_version_goes_live_meanwhile() {
    Task started = working();
    deploy(new LifecycleVariant().withWaitingForParts());
    DefinitionMigration claimed = claimed();
    deploy(new LifecycleVariant());
    clock.advance(Duration.ofMinutes(2));

    await().until(() -> found(claimed).status() == MigrationStatus.FAILED);

    assertThat(found(claimed).failure()).contains("gone live meanwhile");
    assertThat(read(started).position()).isEqualTo(started.position());
  }

  /** As a node does that dies before it moves anything. */
  private DefinitionMigration claimed() {
    return garage.as(
        "admin",
        () ->
            transaction.execute(
                status -> {
                  desk.request(wanted(null, null));
                  return queue.claim().orElseThrow();
                }));
  }

  private void lock(Task task) {
    database
        .sql("select task_id from tasks where organization_id = ? and task_id = ? for update")
        .params(garage.id().value(), task.taskId().value())
        .query()
        .singleRow();
  }

  private boolean isMoved(Task task) {
    return elsewhere(() -> read(task).position().definition().equals(live()));
  }

  /** In a thread of its own, outside of the transaction that is open here. */
  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  private DefinitionMigration ordered(Map<String, String> states) {
    return elsewhere(() -> request(only(), states));
  }

  private String only() {
    List<RunningVersion> all = preview().running();
    assertThat(all).hasSize(1);
    return all.get(0).version();
  }

  private DefinitionMigration request(String version, Map<String, String> states) {
    return garage.as("admin", () -> desk.request(wanted(version, states)));
  }

  private static NewMigration wanted(String version, Map<String, String> states) {
    return new NewMigration(FILE, version, states);
  }

  private DefinitionMigration done(DefinitionMigration order) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> elsewhere(() -> found(order)).status().isOver());
    DefinitionMigration done = elsewhere(() -> found(order));
    assertThat(done.status()).as(done.failure()).isEqualTo(MigrationStatus.DONE);
    return done;
  }

  private DefinitionMigration found(DefinitionMigration order) {
    return garage.as("admin", () -> desk.get(new MigrationId(order.migrationId().value())));
  }

  private List<String> audited(DefinitionMigration order) {
    return garage.asSystem(() -> audit.about("migration", order.migrationId())).stream()
        .map(AuditEntry::action)
        .toList();
  }

  private MigrationPreview preview() {
    return garage.as("analyst", () -> desk.preview(FILE));
  }

  private static RunningVersion version(MigrationPreview preview, String name) {
    return preview.running().stream()
        .filter(each -> each.version().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private String live() {
    return garage.asSystem(() -> running.live());
  }

  private void deploy(LifecycleVariant variant) {
    garage.as("admin", () -> deployments.deploy("variant", variant.files()));
  }

  private Task opened() {
    return garage.asSystem(() -> tasks.open(aTask().draft()));
  }

  private Task working() {
    return act(opened(), "start");
  }

  private Task act(Task task, String action) {
    return garage.as(
        "worker",
        () ->
            tasks.act(
                task.taskId(), new ActionCommand(action, "because", FormAnswer.to(action), null)));
  }

  private Task read(Task task) {
    return garage.asSystem(() -> board.get(task.taskId()));
  }

  private List<String> offered(Task task) {
    return garage.as("worker", () -> board.actions(task.taskId())).stream()
        .map(TaskAction::action)
        .toList();
  }
}
