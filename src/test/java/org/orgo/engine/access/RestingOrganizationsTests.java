package org.orgo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The deadlines of an organization that rests wait, and nobody else's. */
@OrgoTest
class RestingOrganizationsTests {

  private static final int MANY = 200;

  @Autowired TestOrganizations organizations;
  @Autowired OrganizationStatuses statuses;
  @Autowired TaskDesk desk;
  @Autowired ProcessEngine engine;
  @Autowired ManagementService management;
  @Autowired TenantJobExecutor executor;
  @Autowired EngineAccess access;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;
  private TestOrganization harbour;
  private final Map<TestOrganization, String> due = new HashMap<>();

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    harbour = organizations.found("hospital");
  }

  /** Others measure how long a job waits. */
  @AfterEach
  void putOff() {
    due.forEach(this::putOff);
  }

  private void putOff(TestOrganization organization, String job) {
    Date tomorrow = Date.from(Instant.now().plus(Duration.ofDays(1)));
    CurrentTenant.run(
        organization.id(), () -> access.run(() -> management.setJobDuedate(job, tomorrow)));
  }

  @Test
  void the_deadline_of_a_suspended_organization_waits_until_it_works_again() {
    String rests = dueForAges(northside);
    String works = dueForAges(harbour);
    assertThat(acquired()).contains(rests, works);

    become(northside, OrganizationStatus.SUSPENDED);
    assertThat(acquired()).contains(works).doesNotContain(rests);

    become(northside, OrganizationStatus.ACTIVE);
    assertThat(acquired()).contains(rests, works);
  }

  @Test
  void what_it_has_in_the_background_waits_as_well() {
    String rests = dueForAges(northside);
    CurrentTenant.run(northside.id(), () -> access.run(() -> management.setJobPriority(rests, -1)));
    assertThat(acquired()).contains(rests);

    become(northside, OrganizationStatus.ARCHIVED);

    assertThat(acquired()).doesNotContain(rests);
  }

  /** The job of a task's deadline, due before all others. */
  private String dueForAges(TestOrganization organization) {
    organization.run("ops", () -> desk.open(aTask().draft()));
    String job =
        CurrentTenant.as(
            organization.id(),
            () ->
                access.call(
                    () -> {
                      Job timer =
                          management
                              .createJobQuery()
                              .tenantIdIn(organization.slug())
                              .timers()
                              .listPage(0, 1)
                              .get(0);
                      management.setJobDuedate(timer.getId(), Date.from(Instant.EPOCH));
                      return timer.getId();
                    }));
    due.put(organization, job);
    return job;
  }

  private void become(TestOrganization organization, OrganizationStatus status) {
    CurrentTenant.run(organization.id(), () -> statuses.change(status, "A test"));
  }

  /** What the executor would run next; nothing stays locked. */
  private Set<String> acquired() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          List<List<String>> batches =
              configuration
                  .getCommandExecutorTxRequired()
                  .execute(executor.getAcquireJobsCmd(MANY))
                  .getJobIdBatches();
          Set<String> jobs = new HashSet<>();
          batches.forEach(jobs::addAll);
          return jobs;
        });
  }
}
