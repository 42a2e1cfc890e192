package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.NoticeKind;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever moves the token, the row goes with it, with its clock, one event and one audit entry. */
@OrgoTest
class LifecycleMovesTests {

  private static final String WORK = "userTask_workOnIt";
  private static final String HOLD = "userTask_onHold";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired EngineAccess engine;
  @Autowired AuditLog audit;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

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
  void an_arrow_straight_to_escalated_escalates_like_any_other_way() {
    deploy(new LifecycleVariant().withArrowToEscalated());
    Task started = started();
    int before = events(started).size();

    Task escalated = act(started, "ask_the_head");

    assertThat(escalated.status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(escalated.ownerRole()).isEqualTo("Ops.Supervisor");
    assertThat(escalated.escalationLevel()).isEqualTo(1);
    assertThat(events(started)).hasSize(before + 1);
    assertThat(audit(started)).isEqualTo(before + 1);
    assertThat(deadlineInTheEngine(started)).isCloseTo(escalated.escalateAt(), withinASecond());
  }

  @Test
  void a_hold_set_by_an_operator_stops_the_clock() {
    Task started = started();

    operatorMoves(started, WORK, HOLD);

    assertThat(read(started).status()).isEqualTo(TaskStatus.ON_HOLD);
    assertThat(read(started).deadline().heldSince()).isNotNull();
    clock.advance(Duration.ofDays(2));
    Task resumed = act(started, "resume");
    assertThat(resumed.deadline().heldSince()).isNull();
    assertThat(resumed.reactivityDeadlineAt())
        .isCloseTo(started.reactivityDeadlineAt().plus(Duration.ofDays(2)), withinASecond());
    assertThat(deadlineInTheEngine(started)).isCloseTo(resumed.escalateAt(), withinASecond());
  }

  @Test
  void a_hold_ended_by_an_operator_gives_the_time_back_in_row_and_engine() {
    Task started = started();
    operatorMoves(started, WORK, HOLD);
    clock.advance(Duration.ofDays(2));

    operatorMoves(started, HOLD, WORK);

    Task resumed = read(started);
    assertThat(resumed.deadline().heldSince()).isNull();
    assertThat(resumed.escalateAt())
        .isCloseTo(started.escalateAt().plus(Duration.ofDays(2)), withinASecond());
    assertThat(deadlineInTheEngine(started)).isCloseTo(resumed.escalateAt(), withinASecond());
    assertThat(jobs.runDue(garage)).isZero();
  }

  @Test
  void a_hold_that_ends_by_itself_stops_the_clock_for_as_long() {
    deploy(new LifecycleVariant().withNapOfADay());
    Task started = started();
    assertThat(act(started, "nap").deadline().heldSince()).isNotNull();

    clock.advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(jobs.runDue(garage)).isEqualTo(1);

    Task awake = read(started);
    assertThat(awake.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(awake.deadline().heldSince()).isNull();
    assertThat(awake.reactivityDeadlineAt())
        .isCloseTo(
            started.reactivityDeadlineAt().plus(Duration.ofHours(24)),
            within(5, ChronoUnit.SECONDS));
    assertThat(deadlineInTheEngine(started)).isCloseTo(awake.escalateAt(), withinASecond());
  }

  @Test
  void a_further_place_of_the_same_status_is_a_move_like_any_other() {
    deploy(new LifecycleVariant().withTestAfterWork());
    Task started = started();
    int before = events(started).size();

    Task testing = act(started, "test_it");

    assertThat(testing.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(offered(started)).containsExactly("tested_well");
    assertThat(events(started)).hasSize(before + 1);
    assertThat(act(started, "tested_well").status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void a_token_on_its_way_leaves_the_row_where_it_was_and_refuses_further_choices() {
    deploy(new LifecycleVariant().withAsyncBefore(WORK));
    Task opened = garage.asSystem(() -> desk.open(aTask().draft()));

    Task leaving = act(opened, "start");

    assertThat(leaving.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(leaving.version()).isGreaterThan(opened.version());
    assertThat(offered(opened)).isEmpty();
    Api.Answer refused =
        new Api(port, garage, "worker").post("/tasks/" + opened.taskId() + "/actions/start", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("task_in_transit");
    assertThat(refused.body()).contains(opened.taskId().toString());
    runJobs();
    Task working = read(opened);
    assertThat(working.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(working.assigneeUserId()).isEqualTo(garage.user("worker"));
    assertThat(events(opened)).hasSize(2);
    assertThat(events(opened).get(1).actorUserId()).isEqualTo(garage.user("worker"));
    assertThat(act(opened, "fail").status()).isEqualTo(TaskStatus.FAILED);
  }

  @Test
  void a_first_step_that_is_put_off_opens_the_task_at_once() {
    deploy(new LifecycleVariant().withAsyncBefore("userTask_waitForStart"));

    Task opened = garage.asSystem(() -> desk.open(aTask().draft()));

    assertThat(opened.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(opened.waitState()).isNull();
    assertThat(offered(opened)).isEmpty();
    runJobs();
    assertThat(read(opened).waitState()).isEqualTo("userTask_waitForStart");
    assertThat(events(opened)).hasSize(1);
    assertThat(act(opened, "start").status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void a_choice_is_not_forgotten_before_a_gateway_that_is_put_off() {
    deploy(
        new LifecycleVariant()
            .withAsyncAfter(WORK)
            .withAsyncBefore("serviceTask_moveToNextRole")
            .withAsyncAfter("businessRuleTask_askEscalationPath")
            .withAsyncBefore("serviceTask_notifyThoseConcerned"));
    Task started = started();

    act(started, "escalate");
    runJobs();

    assertThat(read(started).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(started).escalationLevel()).isEqualTo(1);
    assertThat(events(started)).hasSize(3);
    clock.moveTo(read(started).escalateAt().plusSeconds(1));
    runJobs();
    assertThat(read(started).escalationLevel()).isEqualTo(2);
  }

  @Test
  void a_diagram_with_the_one_step_of_before_escalates_as_ever() {
    deploy(new LifecycleVariant().withOneStepThatEscalates());
    Task started = started();

    clock.moveTo(read(started).escalateAt().plusSeconds(1));
    runJobs();

    assertThat(read(started).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(read(started).escalationLevel()).isEqualTo(1);
    assertThat(events(started)).hasSize(3);
    clock.moveTo(read(started).escalateAt().plusSeconds(1));
    runJobs();
    assertThat(read(started).escalationLevel()).isEqualTo(2);
  }

  @Test
  void an_escalation_drawn_without_the_step_that_notifies_moves_and_tells_nobody() {
    deploy(new LifecycleVariant().withoutNotices());
    Task started = started();
    Deliveries deliveries = new Deliveries(jdbc, transaction);
    deliveries.forget(garage);

    act(started, "escalate");

    assertThat(read(started).escalationLevel()).isEqualTo(1);
    assertThat(deliveries.told(garage, NoticeKind.TASK_ESCALATED)).isEmpty();
  }

  @Test
  void a_task_that_must_not_wait_escalates_also_when_its_first_step_is_put_off() {
    deploy(new LifecycleVariant().withAsyncBefore("userTask_waitForStart"));

    Task opened = garage.asSystem(() -> desk.open(aTask().escalatingAtOnce().draft()));
    runJobs();

    assertThat(read(opened).status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(deadlineInTheEngine(opened)).isCloseTo(read(opened).escalateAt(), withinASecond());
  }

  @Test
  void a_message_ends_a_task_that_is_on_its_way() {
    deploy(new LifecycleVariant().withAsyncBefore(WORK));
    Task opened = garage.asSystem(() -> desk.open(aTask().draft()));
    act(opened, "start");

    Task cancelled = garage.asSystem(() -> desk.cancel(opened.taskId(), "Its case is over"));

    assertThat(cancelled.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(runJobs()).isZero();
  }

  @Test
  void an_instance_that_an_operator_deletes_ends_its_task() {
    Task started = started();

    operator(() -> runtime.deleteProcessInstance(instance(started), "Made by mistake"));

    assertThat(read(started).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(read(started).closedAt()).isNotNull();
  }

  @Test
  void an_operator_cannot_bring_a_task_to_two_places_nor_where_the_law_forbids() {
    Task started = started();

    assertThatThrownBy(
            () -> operator(() -> modification(started).startBeforeActivity(HOLD).execute()))
        .hasMessageContaining("two places");
    assertThatThrownBy(() -> operatorMoves(started, WORK, "userTask_waitForStart"))
        .hasMessageContaining("IN_PROGRESS to PENDING");
    assertThat(read(started)).isEqualTo(started);
  }

  @Test
  void an_operator_who_skips_listeners_does_not_skip_the_row() {
    Task started = started();

    operator(
        () ->
            modification(started)
                .cancelAllForActivity(WORK)
                .startBeforeActivity(HOLD)
                .execute(true, true));

    assertThat(read(started).status()).isEqualTo(TaskStatus.ON_HOLD);
  }

  @Test
  void of_many_who_start_a_task_at_once_one_succeeds_and_all_others_learn_who_did()
      throws Exception {
    String token = garage.token("worker");
    assertThat(token).isNotBlank();
    for (int round = 0; round < 15; round++) {
      Task opened = garage.asSystem(() -> desk.open(aTask().draft()));
      assertThat(atOnce(8, opened)).containsOnly(200, 409).containsOnlyOnce(200);
      assertThat(events(opened)).hasSize(2);
    }
  }

  private List<Integer> atOnce(int people, Task task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Api api = new Api(port, garage, "worker");
      answers.add(
          threads.submit(
              () -> {
                go.await();
                return api.post("/tasks/" + task.taskId() + "/actions/start", "{}").status();
              }));
    }
    go.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    threads.shutdown();
    return statuses;
  }

  private void deploy(LifecycleVariant variant) {
    garage.as("admin", () -> deployments.deploy("variant", variant.files()));
  }

  private Task started() {
    return act(garage.asSystem(() -> desk.open(aTask().draft())), "start");
  }

  private Task act(Task task, String action) {
    return garage.as(
        "worker",
        () ->
            desk.act(
                task.taskId(), new ActionCommand(action, "because", FormAnswer.to(action), null)));
  }

  private void operatorMoves(Task task, String from, String to) {
    operator(() -> modification(task).cancelAllForActivity(from).startBeforeActivity(to).execute());
  }

  private ProcessInstanceModificationBuilder modification(Task task) {
    return runtime.createProcessInstanceModification(instance(task));
  }

  private void operator(Runnable work) {
    garage.run("ops", () -> engine.run(work));
  }

  private String instance(Task task) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(task.taskId().toString())
            .singleResult();
    return instance.getId();
  }

  private Instant deadlineInTheEngine(Task task) {
    return garage.asSystem(
        () ->
            engine.call(
                () ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance(task))
                        .timers()
                        .singleResult()
                        .getDuedate()
                        .toInstant()));
  }

  private int runJobs() {
    clock.advance(Duration.ofMillis(5));
    return jobs.runDue(garage);
  }

  private Task read(Task task) {
    return garage.asSystem(() -> board.get(task.taskId()));
  }

  private List<TaskEvent> events(Task task) {
    return garage.asSystem(() -> board.events(task.taskId())).stream()
        .filter(event -> event.kind() != TaskEvent.TaskEventKind.COMMENT_ADDED)
        .toList();
  }

  private long audit(Task task) {
    return garage.asSystem(() -> audit.about("task", task.taskId().toString())).stream()
        .filter(entry -> !entry.action().contains("comment"))
        .count();
  }

  private List<String> offered(Task task) {
    return garage.as("worker", () -> board.actions(task.taskId())).stream()
        .map(TaskAction::action)
        .toList();
  }

  private static org.assertj.core.data.TemporalUnitOffset withinASecond() {
    return within(1, ChronoUnit.SECONDS);
  }
}
