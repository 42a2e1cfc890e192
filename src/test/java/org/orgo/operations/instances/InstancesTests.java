package org.orgo.operations.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.operations.FailedStep;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.RunState;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.lifecycle.TaskSuspended;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an organization's operator does to single instances, and what it leaves behind. */
@OrgoTest
class InstancesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired ProcessRuns runs;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired AuditLog audit;
  @Autowired EngineAccess access;
  @Autowired ManagementService management;
  @LocalServerPort int port;

  private TestOrganization northside;
  private Task task;
  private ProcessRun run;

  @BeforeEach
  void open() {
    northside = organizations.found("hospital");
    task = northside.as("supervisor", () -> desk.open(aTask().draft()));
    run = list(RunState.RUNNING).get(0);
  }

  @Test
  void a_running_instance_is_listed_with_what_it_is_about() {
    assertThat(run.businessKey()).isEqualTo(task.taskId().toString());
    assertThat(run.definitionKey()).isEqualTo("task-lifecycle");
    assertThat(list(RunState.FAILED)).isEmpty();
    assertThat(
            northside.as("ops", () -> runs.list(RunState.RUNNING, task.taskId().toString(), 0, 10)))
        .containsExactly(run);
  }

  @Test
  void a_failed_job_is_retried_and_one_that_has_not_failed_is_not() {
    Job job = job();
    assertThatThrownBy(() -> asOps(() -> runs.retry(job.getId()))).isInstanceOf(NotFound.class);
    asOps(() -> access.run(() -> management.setJobRetries(job.getId(), 0)));

    List<ProcessRun> failed = list(RunState.FAILED);
    assertThat(failed.get(0).failures()).extracting(FailedStep::jobId).containsExactly(job.getId());
    asOps(() -> runs.retry(job.getId()));

    assertThat(job().getRetries()).isEqualTo(6);
    assertThat(list(RunState.FAILED)).isEmpty();
    assertThat(recorded("job", job.getId()))
        .extracting(AuditEntry::action, AuditEntry::actorUserId)
        .containsExactly(tuple("job.retried", northside.user("ops").value()));
  }

  @Test
  void a_dropped_instance_cancels_its_task_and_leaves_the_reason_there() {
    assertThatThrownBy(() -> asOps(() -> runs.drop(run.instanceId(), " ")))
        .isInstanceOf(InvalidRequest.class);

    asOps(() -> runs.drop(run.instanceId(), "It was opened twice"));

    Task after = northside.asSystem(() -> board.get(task.taskId()));
    assertThat(after.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(after.position().token()).isNull();
    assertThat(northside.as("supervisor", () -> board.comments(task.taskId())))
        .extracting(TaskComment::body)
        .contains("It was opened twice");
    assertThat(list(RunState.RUNNING)).isEmpty();
    assertThat(recorded("process_instance", run.instanceId()))
        .extracting(AuditEntry::action)
        .containsExactly("process_instance.dropped");
    assertThatThrownBy(() -> asOps(() -> runs.get(run.instanceId()))).isInstanceOf(NotFound.class);
  }

  @Test
  void a_suspended_instance_stands_still_until_it_is_resumed() {
    asOps(() -> runs.suspend(run.instanceId()));

    assertThat(list(RunState.SUSPENDED)).hasSize(1);
    assertThatThrownBy(this::start).isInstanceOf(TaskSuspended.class);

    asOps(() -> runs.resume(run.instanceId()));

    assertThat(start().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(recorded("process_instance", run.instanceId()))
        .extracting(AuditEntry::action)
        .containsExactly("process_instance.suspended", "process_instance.resumed");
  }

  @Test
  void what_is_foreign_is_absent_and_nobody_else_may_act() {
    TestOrganization elmStreet = organizations.found("hospital");
    assertThatThrownBy(() -> elmStreet.run("ops", () -> runs.drop(run.instanceId(), "not ours")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> elmStreet.run("ops", () -> runs.retry(job().getId())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> northside.run("worker", () -> runs.suspend(run.instanceId())))
        .isInstanceOf(NotAllowed.class);
    assertThat(list(RunState.RUNNING)).containsExactly(run);
  }

  @Test
  void the_pages_show_it_and_take_the_same_commands() {
    Visitor ops = Visitor.of(sessions, northside, "ops", port);
    String page = "/operations/instances/" + run.instanceId();
    assertThat(ops.get("/operations/instances").body()).contains("No process has failed");
    assertThat(ops.get("/operations/instances?state=running").body()).contains(page);
    assertThat(ops.get(page).body()).contains("/tasks/" + task.taskId());

    assertThat(ops.post(page + "/suspend", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ops.get(page).body()).contains(page + "/resume");
    HttpResponse<String> refused = ops.post(page + "/drop", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("reason-refused");
    assertThat(ops.post(page + "/drop", Map.of("reason", "double")).statusCode()).isEqualTo(303);
    assertThat(ops.get(page).statusCode()).isEqualTo(404);
  }

  private Task start() {
    return northside.as(
        "worker", () -> desk.act(task.taskId(), new ActionCommand("start", null, null, null)));
  }

  private void asOps(Runnable work) {
    northside.run("ops", work);
  }

  private List<ProcessRun> list(RunState state) {
    return northside.as("ops", () -> runs.list(state, null, 0, 10));
  }

  private Job job() {
    return northside.asSystem(
        () ->
            access.call(
                () ->
                    management
                        .createJobQuery()
                        .processInstanceId(run.instanceId())
                        .listPage(0, 1)
                        .get(0)));
  }

  private List<AuditEntry> recorded(String kind, String id) {
    return northside.asSystem(() -> audit.about(kind, id));
  }
}
