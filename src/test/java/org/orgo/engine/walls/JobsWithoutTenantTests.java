package org.orgo.engine.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.EngineAccessViolation;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that stand for no organization, such as those a batch of somebody's once left behind. */
@OrgoTest
class JobsWithoutTenantTests {

  private static final String OPERATOR = "operator@orgo.example";

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired JobExecutor executor;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final String jobId = UUID.randomUUID().toString();
  private TestOrganization organization;
  private EngineRows rows;

  @BeforeEach
  void found() {
    organization = organizations.found("retail_chain");
    rows = new EngineRows(jdbc, transaction, organization);
  }

  @AfterEach
  void clear() {
    rows.write("delete from act_ru_incident where configuration_ = ?", jobId);
    rows.write("delete from act_ru_job where id_ = ?", jobId);
  }

  @Test
  void what_somebody_asked_for_does_not_run_and_becomes_an_incident() {
    Victim victim = Victim.make(organization, desk, access, engine, rows);
    leave("suspend-processdefinition", definitionOf(victim));

    runAsIfAcquired(jobId);

    assertThat(rows.count("act_re_procdef", "suspension_state_ <> 1")).isZero();
    Job job =
        access.callAsOperator(
            OPERATOR,
            () -> engine.getManagementService().createJobQuery().jobId(jobId).singleResult());
    assertThat(job.getRetries()).isZero();
    assertThat(job.getExceptionMessage()).contains("belongs to no organization");
    Incident incident =
        access.callAsOperator(
            OPERATOR,
            () ->
                engine
                    .getRuntimeService()
                    .createIncidentQuery()
                    .configuration(jobId)
                    .singleResult());
    assertThat(incident.getIncidentMessage()).contains("belongs to no organization");
  }

  @Test
  void the_clean_up_of_history_runs() {
    String cleanUp =
        access.callAsOperator(
            OPERATOR, () -> engine.getHistoryService().cleanUpHistoryAsync(true).getId());

    runAsIfAcquired(cleanUp);

    assertThat(rows.count("act_ru_incident", "configuration_ = '%s'".formatted(cleanUp))).isZero();
    assertThat(rows.count("act_ru_job", "id_ = '%s' and retries_ > 0".formatted(cleanUp))).isOne();
  }

  @Test
  void an_organization_neither_sees_nor_runs_nor_removes_such_a_job() {
    leave("batch-seed-job", "x");
    organization.run(
        "ops",
        () ->
            access.run(
                () -> {
                  var management = engine.getManagementService();
                  assertThat(management.createJobQuery().jobId(jobId).listPage(0, 9)).isEmpty();
                  assertThatThrownBy(() -> management.executeJob(jobId)).isNotNull();
                  assertThatThrownBy(() -> management.deleteJob(jobId)).isNotNull();
                  assertThatThrownBy(() -> management.setJobRetries(jobId, 3)).isNotNull();
                }));
    assertThat(rows.count("act_ru_job", "id_ = '%s' and retries_ = 1".formatted(jobId))).isOne();
  }

  @Test
  void the_installations_operator_clears_it_away() {
    leave("batch-seed-job", "x");
    access.callAsOperator(
        OPERATOR,
        () -> {
          engine.getManagementService().setJobRetries(jobId, 0);
          engine.getManagementService().deleteJob(jobId);
          return null;
        });
    assertThat(rows.count("act_ru_job", "id_ = '%s'".formatted(jobId))).isZero();
  }

  @Test
  void what_a_person_asks_never_runs_as_housekeeping() {
    organization.run(
        "ops",
        () -> {
          assertThatThrownBy(() -> access.asHousekeeping(() -> "looked"))
              .isInstanceOf(EngineAccessViolation.class);
          assertThatThrownBy(() -> access.asStartUp(() -> "deployed"))
              .isInstanceOf(EngineAccessViolation.class);
        });
  }

  @Test
  void housekeeping_writes_nothing() {
    assertThatThrownBy(
            () ->
                access.asHousekeeping(
                    () -> {
                      engine.getManagementService().setProperty("a", "b");
                      return null;
                    }))
        .isInstanceOf(EngineRowsProtected.class);
  }

  private String definitionOf(Victim victim) {
    return "{\"by\":\"processDefinitionId\",\"processDefinitionId\":\"%s\",\"includeProcessInstances\":true}"
        .formatted(victim.ids().get("act_re_procdef"));
  }

  private void leave(String handler, String configuration) {
    rows.write(
        """
        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, priority_,
          handler_type_, handler_cfg_, create_time_, duedate_)
        values (?, 1, 'message', false, 1, 1, 0, ?, ?, now(), now())
        """,
        jobId,
        handler,
        configuration);
  }

  /** The executor stands still in tests; it only has to believe that it runs. */
  private void runAsIfAcquired(String job) {
    JobExecutor asked =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    ReflectionTestUtils.invokeMethod(asked, "ensureInitialization");
    ReflectionTestUtils.setField(asked, "isActive", true);
    try {
      executor.getExecuteJobsRunnable(List.of(job), (ProcessEngineImpl) engine).run();
    } finally {
      ReflectionTestUtils.setField(asked, "isActive", false);
    }
  }
}
