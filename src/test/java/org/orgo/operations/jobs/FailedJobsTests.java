package org.orgo.operations.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.operations.jobs.DropEffect;
import org.orgo.engine.operations.jobs.FailedJob;
import org.orgo.engine.operations.jobs.FailedJobs;
import org.orgo.engine.operations.jobs.MendChoice;
import org.orgo.engine.operations.jobs.VariableNotMendable;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.CountedStatements;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.FailingReviews;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What failed in the engine, and what an organization's operator does about it. */
@OrgoTest
class FailedJobsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired FailedJobs failed;
  @Autowired EngineAccess access;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired AuditLog audit;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization northside;
  private FailingReviews reviews;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    reviews = new FailingReviews(access, runtime, repository, management, clock);
  }

  @Test
  void a_failed_job_is_listed_with_why_and_with_how_many_failed_like_it() {
    String instance = reviews.fail(northside, "FORTNIGHTLY");
    reviews.fail(northside, "FORTNIGHTLY");
    reviews.fail(northside, "DAILY");

    Page<FailedJob> all = list(northside);

    assertThat(all.items())
        .extracting(FailedJob::step, FailedJob::alike, FailedJob::drop)
        .containsExactly(
            tuple("serviceTask_hydrateFacts", 2, DropEffect.INSTANCE_ENDS),
            tuple("serviceTask_hydrateFacts", 2, DropEffect.INSTANCE_ENDS),
            tuple("serviceTask_hydrateFacts", 1, DropEffect.INSTANCE_ENDS));
    FailedJob first = all.items().get(0);
    assertThat(first.instanceId()).isEqualTo(instance);
    assertThat(first.definitionName()).isEqualTo("Review cycle");
    assertThat(first.reason()).contains("FORTNIGHTLY").doesNotContain("\n");
    assertThat(first.attempts()).isEqualTo(6);
  }

  @Test
  void a_list_is_read_in_pages_that_miss_nothing() {
    for (String cadence : List.of("DAILY", "HOURLY", "NEVER")) {
      reviews.fail(northside, cadence);
    }
    Page<FailedJob> first = page(northside, 2, null);
    Page<FailedJob> second = page(northside, 2, first.nextCursor());

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void a_list_is_one_statement_whatever_its_length() {
    reviews.fail(northside, "DAILY");
    reviews.fail(northside, "FORTNIGHTLY");

    List<String> statements =
        northside.as(
            "ops", () -> CountedStatements.during(() -> failed.list(PageRequest.of(50, null))));
    assertThat(statements).hasSize(1);
  }

  @Test
  void a_mended_value_lets_the_step_go_on() {
    reviews.fail(northside, "FORTNIGHTLY");
    FailedJob job = only();
    assertThat(northside.as("ops", () -> failed.mendable(job.jobId())))
        .extracting(MendChoice::name, MendChoice::value)
        .contains(tuple("cadence", "FORTNIGHTLY"));

    asOps(() -> failed.mend(job.jobId(), "cadence", "WEEKLY", "A typing mistake"));

    assertThat(list(northside).items()).isEmpty();
    jobs.runDue(northside);
    assertThat(list(northside).items()).isEmpty();
    assertThat(recorded(job))
        .extracting(AuditEntry::action, AuditEntry::actorUserId)
        .containsExactly(tuple("job.mended", northside.user("ops").value()));
    assertThat(recorded(job).get(0).fields())
        .containsExactly(
            "process_instance " + job.instanceId(),
            "step serviceTask_hydrateFacts",
            "reason",
            "variable cadence");
    assertThat(reasons()).containsExactly("MENDED A typing mistake");
  }

  @Test
  void only_declared_variables_and_values_are_taken() {
    reviews.fail(northside, "FORTNIGHTLY");
    String job = only().jobId();

    assertThatThrownBy(() -> asOps(() -> failed.mend(job, "reviewDueAt", "2026-01-01", "why")))
        .isInstanceOf(VariableNotMendable.class)
        .extracting(thrown -> ((InvalidRequest) thrown).errors())
        .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
        .extracting(FieldError::field, FieldError::allowed)
        .containsExactly(tuple("name", List.of("cadence", "periodStart")));
    assertThatThrownBy(() -> asOps(() -> failed.mend(job, "cadence", "DAILY", "why")))
        .isInstanceOf(VariableNotMendable.class)
        .extracting(thrown -> ((InvalidRequest) thrown).errors())
        .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
        .extracting(FieldError::field, FieldError::allowed)
        .containsExactly(tuple("value", List.of("WEEKLY", "MONTHLY", "YEARLY")));
    assertThatThrownBy(() -> asOps(() -> failed.mend(job, "cadence", "WEEKLY", " ")))
        .isInstanceOf(InvalidRequest.class);
    assertThat(only().jobId()).isEqualTo(job);
  }

  @Test
  void all_alike_are_tried_again_and_others_are_not() {
    reviews.fail(northside, "FORTNIGHTLY");
    reviews.fail(northside, "FORTNIGHTLY");
    reviews.fail(northside, "DAILY");
    FailedJob first = list(northside).items().get(0);
    assertThatThrownBy(() -> asOps(() -> failed.retryAlike(first.jobId(), "")))
        .isInstanceOf(InvalidRequest.class);

    int retried = northside.as("ops", () -> failed.retryAlike(first.jobId(), "Mended elsewhere"));

    assertThat(retried).isEqualTo(2);
    assertThat(only().reason()).contains("DAILY");
    assertThat(recorded(first).get(0).fields()).contains("jobs 2");
  }

  @Test
  void a_dropped_deadline_leaves_the_task_with_whoever_has_it() {
    Task task = northside.as("supervisor", () -> desk.open(aTask().draft()));
    Job timer = timerOf(task);
    asOps(() -> access.run(() -> management.setJobRetries(timer.getId(), 0)));
    assertThat(only().drop()).isEqualTo(DropEffect.TIMER_ENDS);
    assertThatThrownBy(() -> asOps(() -> failed.drop(timer.getId(), "")))
        .isInstanceOf(InvalidRequest.class);

    asOps(() -> failed.drop(timer.getId(), "Its table is gone"));

    assertThat(list(northside).items()).isEmpty();
    Task after = northside.asSystem(() -> board.get(task.taskId()));
    assertThat(after.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(after.ownerRole()).isEqualTo(task.ownerRole());
    Task started =
        northside.as(
            "worker", () -> desk.act(task.taskId(), new ActionCommand("start", null, null, null)));
    assertThat(started.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(reasons()).containsExactly("DROPPED Its table is gone");
  }

  @Test
  void what_is_foreign_is_absent_and_nobody_else_may_look_or_act() {
    reviews.fail(northside, "FORTNIGHTLY");
    String job = only().jobId();
    TestOrganization elmStreet = organizations.found("hospital");

    assertThat(list(elmStreet).items()).isEmpty();
    assertThatThrownBy(() -> elmStreet.run("ops", () -> failed.get(job)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> elmStreet.run("ops", () -> failed.mend(job, "cadence", "WEEKLY", "x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> elmStreet.run("ops", () -> failed.retryAlike(job, "x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> elmStreet.run("ops", () -> failed.drop(job, "x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> northside.run("worker", () -> failed.get(job)))
        .isInstanceOf(NotAllowed.class);
    assertThat(only().jobId()).isEqualTo(job);
  }

  @Test
  void those_of_another_organization_are_not_alike() {
    TestOrganization elmStreet = organizations.found("hospital");
    reviews.fail(elmStreet, "FORTNIGHTLY");
    reviews.fail(northside, "FORTNIGHTLY");

    assertThat(only().alike()).isEqualTo(1);
    assertThat(northside.<Integer>as("ops", () -> failed.retryAlike(only().jobId(), "x")))
        .isEqualTo(1);
    assertThat(list(elmStreet).items()).hasSize(1);
  }

  @Test
  void the_page_says_what_was_refused_and_what_is_allowed() {
    reviews.fail(northside, "FORTNIGHTLY");
    String page = "/operations/jobs/" + only().jobId();
    Visitor ops = Visitor.of(sessions, northside, "ops", port);

    HttpResponse<String> value =
        ops.post(page + "/mend", Map.of("name", "cadence", "value", "DAILY", "reason", "x"));
    assertThat(value.statusCode()).isEqualTo(422);
    assertThat(value.body()).contains("WEEKLY, MONTHLY, YEARLY");
    HttpResponse<String> name =
        ops.post(page + "/mend", Map.of("name", "signalId", "value", "x", "reason", "x"));
    assertThat(name.statusCode()).isEqualTo(422);
    assertThat(name.body()).contains("cadence, periodStart");
    HttpResponse<String> reason = ops.post(page + "/drop", Map.of());
    assertThat(reason.statusCode()).isEqualTo(422);
    assertThat(reason.body()).contains("Say why");
  }

  private FailedJob only() {
    List<FailedJob> items = list(northside).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private Page<FailedJob> list(TestOrganization organization) {
    return page(organization, 50, null);
  }

  private Page<FailedJob> page(TestOrganization organization, int limit, String cursor) {
    return organization.as("ops", () -> failed.list(PageRequest.of(limit, cursor)));
  }

  private void asOps(Runnable work) {
    northside.run("ops", work);
  }

  private Job timerOf(Task task) {
    return northside.asSystem(
        () ->
            access.call(
                () ->
                    management
                        .createJobQuery()
                        .processInstanceId(
                            runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(task.taskId().toString())
                                .singleResult()
                                .getId())
                        .listPage(0, 1)
                        .get(0)));
  }

  private List<AuditEntry> recorded(FailedJob job) {
    return northside.asSystem(() -> audit.about("job", job.jobId()));
  }

  private List<String> reasons() {
    return northside.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select action || ' ' || reason from operator_acts order by acted_at",
                        String.class)));
  }
}
