package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.stories.CaseVariant.aCaseVariant;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.cases.Case;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseInTransit;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.cases.lifecycle.CaseSuspended;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever moves a case's token, its row goes with it; and a case without a token gets one. */
@OrgoTest
class CaseMovesTests {

  private static final String WORK = "userTask_workOnIt";
  private static final String RESOLVED = "userTask_resolved";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RuntimeService runtime;
  @Autowired EngineAccess engine;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard taskBoard;
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
  void a_token_begins_when_a_case_first_moves_and_ends_with_it() {
    Case opened = open();
    assertThat(instances(opened)).isZero();

    act(opened, "start");
    assertThat(instances(opened)).isEqualTo(1);
    act(opened, "archive");

    assertThat(instances(opened)).isZero();
    assertThat(read(opened).status()).isEqualTo(CaseStatus.ARCHIVED);
  }

  @Test
  void a_token_begins_at_once_where_something_has_to_watch_it() {
    deploy(aCaseVariant().withTimer("userTask_waitForStart", "P30D", WORK));

    Case opened = open();

    assertThat(instances(opened)).isEqualTo(1);
    assertThat(opened.position().token()).isNotNull();
    assertThat(events(opened)).hasSize(1);
    assertThat(act(opened, "start").status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, start, IN_PROGRESS",
    "OPEN, archive, ARCHIVED",
    "IN_PROGRESS, resolve, RESOLVED",
    "RESOLVED, reopen, IN_PROGRESS",
    "RESOLVED, archive, ARCHIVED"
  })
  void a_case_from_before_the_diagram_goes_on_from_its_status(
      CaseStatus status, String action, CaseStatus to) {
    Case old = fromBefore(status);
    assertThat(offered(old)).contains(action);

    Case moved = act(old, action);

    assertThat(moved.status()).isEqualTo(to);
    assertThat(instances(old)).isEqualTo(to == CaseStatus.ARCHIVED ? 0 : 1);
    assertThat(events(old)).hasSize(2);
  }

  @Test
  void a_case_from_before_goes_on_in_the_diagram_that_holds_now() {
    deploy(aCaseVariant().withWaitingForTheAuthority());
    Case old = fromBefore(CaseStatus.IN_PROGRESS);

    assertThat(offered(old)).containsExactlyInAnyOrder("resolve", "archive", "ask_the_authority");
    act(old, "ask_the_authority");

    assertThat(offered(old)).containsExactly("authority_answered");
  }

  @Test
  void a_case_from_before_hears_of_its_first_task() {
    Case old = fromBefore(CaseStatus.OPEN);
    Task task = garage.asSystem(() -> tasks.open(aTask().ofCase(old.caseId().value()).draft()));

    garage.as("worker", () -> tasks.act(task.taskId(), command("start")));

    assertThat(read(old).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(instances(old)).isEqualTo(1);
  }

  @Test
  void an_untouched_case_whose_diagram_was_deleted_goes_on_in_the_one_that_holds_now() {
    Case untouched = open();
    update(untouched, "lifecycle_definition = 'case-lifecycle:99:deleted'");

    assertThat(offered(untouched)).containsExactly("start", "resolve", "archive");
    assertThat(garage.asSystem(() -> board.diagram(untouched.caseId()))).contains("case-lifecycle");
    assertThat(act(untouched, "start").status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "IN_PROGRESS", "RESOLVED"})
  void an_archived_case_is_reopened_with_a_new_token_where_the_diagram_reopens(CaseStatus before) {
    deploy(
        aCaseVariant()
            .withPlace("userTask_lookAgain", "Look again", "IN_PROGRESS")
            .withChoice("userTask_lookAgain", "looked", "Looked", WORK)
            .replacing(
                "sourceRef=\"gateway_leaveResolved\" targetRef=\"userTask_workOnIt\"",
                "sourceRef=\"gateway_leaveResolved\" targetRef=\"userTask_lookAgain\""));
    Case archived =
        switch (before) {
          case OPEN -> act(open(), "archive");
          case IN_PROGRESS -> act(act(open(), "start"), "archive");
          default -> act(act(open(), "resolve"), "archive");
        };

    Case reopened = garage.as("admin", () -> desk.act(archived.caseId(), command("reopen")));

    assertThat(reopened.status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(instances(archived)).isEqualTo(1);
    assertThat(offered(archived)).containsExactly("looked");
  }

  @Test
  void an_operator_moves_the_row_with_the_token() {
    Case started = act(open(), "start");
    int before = events(started).size();

    operatorMoves(started, WORK, RESOLVED);

    assertThat(read(started).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(events(started)).hasSize(before + 1);
    assertThat(offered(started)).containsExactly("reopen", "archive");
  }

  @Test
  void an_operator_who_archives_a_case_cancels_its_tasks_as_anybody_does() {
    Case started = act(open(), "start");
    Task task = garage.asSystem(() -> tasks.open(aTask().ofCase(started.caseId().value()).draft()));

    operatorMoves(started, WORK, "event_archived");

    assertThat(read(started).status()).isEqualTo(CaseStatus.ARCHIVED);
    assertThat(garage.asSystem(() -> taskBoard.get(task.taskId())).status())
        .isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void an_operator_cannot_bring_a_case_to_two_places_nor_where_the_law_forbids() {
    Case started = act(open(), "start");

    assertThatThrownBy(
            () ->
                operator(
                    () ->
                        runtime
                            .createProcessInstanceModification(instance(started).getId())
                            .startBeforeActivity(RESOLVED)
                            .execute()))
        .hasMessageContaining("two places");
    assertThatThrownBy(() -> operatorMoves(started, WORK, "userTask_waitForStart"))
        .hasMessageContaining("IN_PROGRESS to OPEN");
    assertThat(read(started)).isEqualTo(started);
  }

  @Test
  void a_case_outlives_an_instance_that_an_operator_deletes() {
    Case started = act(open(), "start");
    int before = events(started).size();

    operator(() -> runtime.deleteProcessInstance(instance(started).getId(), "By mistake"));

    assertThat(read(started).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(read(started).position()).isEqualTo(CasePosition.NONE);
    assertThat(events(started)).hasSize(before);
    assertThat(act(started, "resolve").status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_suspended_case_moves_again_when_it_is_resumed() {
    Case started = act(open(), "start");
    operator(() -> runtime.suspendProcessInstanceById(instance(started).getId()));

    assertThatThrownBy(() -> act(started, "resolve")).isInstanceOf(CaseSuspended.class);

    operator(() -> runtime.activateProcessInstanceById(instance(started).getId()));
    assertThat(act(started, "resolve").status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_case_on_its_way_stays_where_it_was_and_offers_nothing() {
    deploy(aCaseVariant().withAsyncBefore(WORK));
    Case opened = open();

    Case leaving = act(opened, "start");

    assertThat(leaving.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(offered(opened)).isEmpty();
    assertThatThrownBy(() -> act(opened, "resolve")).isInstanceOf(CaseInTransit.class);
    runJobs();
    assertThat(read(opened).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(events(opened)).hasSize(2);
    CaseEvent moved = events(opened).get(1);
    assertThat(moved.actorUserId()).isEqualTo(garage.user("worker"));
    assertThat(moved.data().path("action").asText()).isEqualTo("start");
    assertThat(act(opened, "resolve").status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_choice_is_not_forgotten_before_a_gateway_that_is_put_off() {
    deploy(aCaseVariant().withAsyncAfter(WORK));
    Case started = act(open(), "start");

    act(started, "archive");
    assertThat(read(started).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    runJobs();

    assertThat(read(started).status()).isEqualTo(CaseStatus.ARCHIVED);
    assertThat(events(started)).hasSize(3);
  }

  @Test
  void a_task_that_a_job_starts_moves_its_case() {
    garage.as(
        "admin",
        () -> deployments.deploy("tasks", new LifecycleVariant().withAsyncBefore(WORK).files()));
    Case theCase = open();
    Task task = garage.asSystem(() -> tasks.open(aTask().ofCase(theCase.caseId().value()).draft()));
    garage.as("worker", () -> tasks.act(task.taskId(), command("start")));
    assertThat(read(theCase).status()).isEqualTo(CaseStatus.OPEN);

    runJobs();

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void of_many_who_move_a_case_at_once_one_succeeds_and_one_token_begins() throws Exception {
    assertThat(garage.token("worker")).isNotBlank();
    for (int round = 0; round < 10; round++) {
      Case opened = open();
      String resolve = "/cases/" + opened.caseId() + "/actions/resolve";
      assertThat(atOnce(8, resolve)).containsOnly(200, 409).containsOnlyOnce(200);
      assertThat(events(opened)).hasSize(2);
      assertThat(instances(opened)).isEqualTo(1);
    }
  }

  private List<Integer> atOnce(int people, String path) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Api api = new Api(port, garage, "worker");
      answers.add(
          threads.submit(
              () -> {
                go.await();
                return api.post(path, "{}").status();
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

  /** A row as the version before this one left it. */
  private Case fromBefore(CaseStatus status) {
    Case opened = open();
    update(
        opened, "status = '%s', wait_state = null, lifecycle_definition = null".formatted(status));
    return read(opened);
  }

  private void update(Case theCase, String what) {
    garage.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                done ->
                    jdbc.update(
                        "update cases set " + what + " where case_id = ?",
                        theCase.caseId().value())));
  }

  private void deploy(CaseVariant variant) {
    garage.as("admin", () -> deployments.deploy("variant", variant.files()));
  }

  private Case open() {
    CaseId id = garage.asSystem(() -> desk.open(aCase().draft()));
    return garage.asSystem(() -> board.get(id));
  }

  private Case act(Case theCase, String action) {
    return garage.as("worker", () -> desk.act(theCase.caseId(), command(action)));
  }

  private static ActionCommand command(String action) {
    return new ActionCommand(action, "Because", null, null);
  }

  private List<String> offered(Case theCase) {
    return garage.as("worker", () -> board.actions(theCase.caseId())).stream()
        .map(CaseAction::action)
        .toList();
  }

  private Case read(Case theCase) {
    return garage.asSystem(() -> board.get(theCase.caseId()));
  }

  private List<CaseEvent> events(Case theCase) {
    return garage.asSystem(() -> board.events(theCase.caseId()));
  }

  private void operatorMoves(Case theCase, String from, String to) {
    operator(
        () ->
            runtime
                .createProcessInstanceModification(instance(theCase).getId())
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute());
  }

  private void operator(Runnable work) {
    garage.run("ops", () -> engine.run(work));
  }

  private long instances(Case theCase) {
    return garage.asSystem(
        () ->
            engine.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(theCase.caseId().toString())
                        .count()));
  }

  private ProcessInstance instance(Case theCase) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(theCase.caseId().toString())
        .singleResult();
  }

  private void runJobs() {
    clock.advance(Duration.ofMillis(5));
    jobs.runDue(garage);
  }
}
