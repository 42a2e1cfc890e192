package org.orgo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What another node does to a definition is seen here, a little later than the engine would. */
@OrgoTest
class RecentDefinitionCacheTests {

  private static final Duration SOON = RecentDefinitionCache.TTL.plusSeconds(9);
  private static final int ACTIVE = 1;
  private static final int SUSPENDED = 2;

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization organization;

  @BeforeEach
  void found() {
    organization = organizations.found("retail_chain");
  }

  @AfterEach
  void activate() {
    elsewhere(ACTIVE);
    await().atMost(SOON).untilAsserted(() -> assertThatCode(this::open).doesNotThrowAnyException());
  }

  @Test
  void a_definition_suspended_elsewhere_starts_nothing_a_moment_later() {
    assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()))
        .extracting(ProcessEngineConfigurationImpl::getDeploymentCache)
        .isInstanceOf(RecentDefinitionCache.class);
    open();

    elsewhere(SUSPENDED);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(this::open)
                    .isInstanceOfAny(
                        SuspendedEntityInteractionException.class, IllegalStateException.class));
  }

  @Test
  void jobs_of_a_kind_suspended_elsewhere_are_born_suspended_a_moment_later() {
    assertThat(suspendedDeadlineOf(open())).isFalse();

    jobsElsewhere(SUSPENDED);
    try {
      await().atMost(SOON).until(() -> suspendedDeadlineOf(open()));
    } finally {
      jobsElsewhere(ACTIVE);
    }
    await().atMost(SOON).until(() -> !suspendedDeadlineOf(open()));
  }

  private TaskId open() {
    return organization.as("supervisor", () -> desk.open(aTask().draft())).taskId();
  }

  private boolean suspendedDeadlineOf(TaskId task) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        """
                        select bool_or(job.suspension_state_ = 2)
                          from act_ru_job job
                          join act_ru_execution run on run.id_ = job.process_instance_id_
                         where run.business_key_ = ?
                        """,
                        Boolean.class,
                        task.toString())));
  }

  private void jobsElsewhere(int state) {
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        update act_ru_jobdef set suspension_state_ = ?
                         where proc_def_key_ = 'task-lifecycle'
                        """,
                        state)));
  }

  private void elsewhere(int state) {
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update act_re_procdef set suspension_state_ = ? where key_ = 'task-lifecycle'",
                        state)));
  }
}
