package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationDesk;
import org.orgo.studio.migration.MigrationId;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationStatus;
import org.orgo.studio.migration.NewMigration;
import org.orgo.studio.migration.job.MigrationBatches;
import org.orgo.studio.migration.job.MigrationQueue;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskPosition;
import org.orgo.tasks.migration.RunningTasks;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization whose tasks run, whose lifecycle is deployed anew, and what becomes of them. */
abstract class MigratingGarage {

  static final String FILE = "task-lifecycle.bpmn";
  static final String WAIT = "userTask_waitForStart";
  static final String WORK = "userTask_workOnIt";
  static final String HOLD = "userTask_onHold";
  static final String PARTS = "userTask_waitForParts";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired MigrationDesk desk;
  @Autowired MigrationQueue queue;
  @Autowired MigrationBatches batches;
  @Autowired RunningTasks running;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired AuditLog audit;
  @Autowired EngineAccess access;
  @Autowired TaskService userTasks;
  @Autowired RuntimeService runtime;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  TestOrganization garage;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  /** As a node does that dies before it moves anything. */
  DefinitionMigration claimed() {
    return garage.as(
        "admin",
        () ->
            transaction.execute(
                status -> {
                  desk.request(wanted(null, null));
                  return queue.claim().orElseThrow();
                }));
  }

  void lock(Task task) {
    database
        .sql("select task_id from tasks where organization_id = ? and task_id = ? for update")
        .params(garage.id().value(), task.taskId().value())
        .query()
        .singleRow();
  }

  boolean isMoved(Task task) {
    return elsewhere(() -> read(task).position().definition().equals(live()));
  }

  /** In a thread of its own, outside of the transaction that is open here. */
  static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  DefinitionMigration ordered(Map<String, String> states) {
    return elsewhere(() -> request(only(), states));
  }

  String only() {
    List<RunningVersion> all = preview().running();
    assertThat(all).hasSize(1);
    return all.get(0).version();
  }

  DefinitionMigration request(String version, Map<String, String> states) {
    return garage.as("admin", () -> desk.request(wanted(version, states)));
  }

  static NewMigration wanted(String version, Map<String, String> states) {
    return new NewMigration(FILE, version, states);
  }

  DefinitionMigration done(DefinitionMigration order) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> elsewhere(() -> found(order)).status().isOver());
    DefinitionMigration done = elsewhere(() -> found(order));
    assertThat(done.status()).as(done.failure()).isEqualTo(MigrationStatus.DONE);
    return done;
  }

  DefinitionMigration found(DefinitionMigration order) {
    return garage.as("admin", () -> desk.get(new MigrationId(order.migrationId().value())));
  }

  List<String> audited(DefinitionMigration order) {
    return garage.asSystem(() -> audit.about("migration", order.migrationId())).stream()
        .map(AuditEntry::action)
        .toList();
  }

  MigrationPreview preview() {
    return garage.as("analyst", () -> desk.preview(FILE));
  }

  static RunningVersion version(MigrationPreview preview, String name) {
    return preview.running().stream()
        .filter(each -> each.version().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  String live() {
    return garage.asSystem(() -> running.live());
  }

  void deploy(LifecycleVariant variant) {
    garage.as("admin", () -> deployments.deploy("variant", variant.files()));
  }

  Task opened() {
    return garage.asSystem(() -> tasks.open(aTask().draft()));
  }

  Task working() {
    return act(opened(), "start");
  }

  Task act(Task task, String action) {
    return garage.as(
        "worker",
        () ->
            tasks.act(
                task.taskId(), new ActionCommand(action, "because", FormAnswer.to(action), null)));
  }

  Task read(Task task) {
    return garage.asSystem(() -> board.get(task.taskId()));
  }

  List<String> offered(Task task) {
    return garage.as("worker", () -> board.actions(task.taskId())).stream()
        .map(TaskAction::action)
        .toList();
  }

  /** The engine's id of the instance of a task; asked within the engine's access. */
  String instance(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(task.taskId().toString())
        .singleResult()
        .getId();
  }

  /** The row is where the token is, in the same version. */
  void agrees(Task task) {
    TaskPosition row = read(task).position();
    List<TaskPosition> resting =
        garage.asSystem(
            () ->
                access.call(
                    () ->
                        userTasks
                            .createTaskQuery()
                            .processInstanceBusinessKey(task.taskId().toString())
                            .listPage(0, 2)
                            .stream()
                            .map(
                                at ->
                                    new TaskPosition(
                                        at.getTaskDefinitionKey(),
                                        at.getProcessDefinitionId(),
                                        at.getId()))
                            .toList()));
    assertThat(resting).containsExactly(row);
  }
}
