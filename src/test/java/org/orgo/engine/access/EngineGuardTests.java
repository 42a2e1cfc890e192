package org.orgo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceNamesCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class EngineGuardTests {

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JobExecutor executor;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;
  private TestOrganization corner;

  @BeforeEach
  void found() {
    northside = organizations.found("retail_chain");
    corner = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_call_outside_the_door_is_refused() {
    assertThatThrownBy(() -> runtime.createProcessInstanceQuery().count())
        .isInstanceOf(EngineAccessViolation.class);
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("task-lifecycle"))
        .isInstanceOf(EngineAccessViolation.class);
    assertThatThrownBy(
            () ->
                CurrentTenant.run(
                    northside.id(), () -> runtime.createProcessInstanceQuery().count()))
        .as("a tenant alone is not enough")
        .isInstanceOf(EngineAccessViolation.class);
  }

  @Test
  void a_transaction_of_its_own_is_no_way_around() {
    assertThatThrownBy(
            () ->
                configuration()
                    .getCommandExecutorTxRequiresNew()
                    .execute(new GetDeploymentResourceNamesCmd("any")))
        .isInstanceOf(EngineAccessViolation.class);
  }

  @Test
  void the_door_lets_in_and_closes_behind() {
    assertThat(
            CurrentTenant.<Long>as(
                northside.id(),
                () -> access.call(() -> runtime.createProcessInstanceQuery().count())))
        .isZero();
    assertThatThrownBy(() -> runtime.createProcessInstanceQuery().count())
        .isInstanceOf(EngineAccessViolation.class);
  }

  @Test
  void inside_the_door_another_tenants_work_is_not_there() {
    Task theirs = open(corner);
    assertThat(instances(corner, theirs)).isEqualTo(1);
    assertThat(instances(northside, theirs)).isZero();
  }

  @Test
  void finding_due_jobs_needs_no_tenant() {
    assertThatCode(
            () ->
                configuration()
                    .getCommandExecutorTxRequired()
                    .execute(executor.getAcquireJobsCmd(1)))
        .doesNotThrowAnyException();
  }

  @Test
  void jobs_of_two_tenants_in_one_batch_run_each_in_its_own() {
    Task ours = open(northside);
    Task theirs = open(corner);
    List<String> deadlines = List.of(deadline(northside, ours), deadline(corner, theirs));
    clock.advance(Duration.ofHours(13));

    runAsIfAcquired(deadlines);

    assertThat(status(northside, ours)).isEqualTo(TaskStatus.ESCALATED);
    assertThat(status(corner, theirs)).isEqualTo(TaskStatus.ESCALATED);
    assertThat(CurrentTenant.find()).isEmpty();
  }

  @Test
  void a_job_that_fails_is_counted_down_and_says_why() {
    Task task = open(northside);
    String deadline = deadline(northside, task);
    breakHandlerOf(deadline);
    clock.advance(Duration.ofHours(13));

    runAsIfAcquired(List.of(deadline));

    Job failed = job(northside, deadline);
    assertThat(failed.getRetries()).isLessThan(JobRetries.MAX_TRIES);
    assertThat(failed.getExceptionMessage()).isNotBlank();
  }

  private void breakHandlerOf(String jobId) {
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update act_ru_job set handler_type_ = 'nobody' where id_ = ?", jobId)));
  }

  private Job job(TestOrganization organization, String jobId) {
    return organization.asSystem(
        () -> access.call(() -> management.createJobQuery().jobId(jobId).singleResult()));
  }

  /** The executor stands still in tests; it only has to believe that it runs. */
  private void runAsIfAcquired(List<String> jobIds) {
    JobExecutor asked = configuration().getJobExecutor();
    ReflectionTestUtils.invokeMethod(asked, "ensureInitialization");
    ReflectionTestUtils.setField(asked, "isActive", true);
    try {
      executor.getExecuteJobsRunnable(jobIds, (ProcessEngineImpl) engine).run();
    } finally {
      ReflectionTestUtils.setField(asked, "isActive", false);
    }
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private Task open(TestOrganization organization) {
    return organization.as(
        "supervisor", () -> desk.open(aTask().toReactWithin(Duration.ofHours(12)).draft()));
  }

  private TaskStatus status(TestOrganization organization, Task task) {
    return organization.as("supervisor", () -> board.get(task.taskId()).status());
  }

  private long instances(TestOrganization organization, Task task) {
    return organization.asSystem(
        () ->
            access.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(task.taskId().toString())
                        .count()));
  }

  private String deadline(TestOrganization organization, Task task) {
    return organization.asSystem(
        () ->
            access.call(
                () -> {
                  String instance =
                      runtime
                          .createProcessInstanceQuery()
                          .processInstanceBusinessKey(task.taskId().toString())
                          .singleResult()
                          .getId();
                  Job timer =
                      management.createJobQuery().processInstanceId(instance).singleResult();
                  return timer.getId();
                }));
  }
}
