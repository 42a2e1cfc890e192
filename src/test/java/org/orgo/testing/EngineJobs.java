package org.orgo.testing;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.orgo.engine.access.EngineAccess;
import org.orgo.platform.tenancy.CurrentTenant;

/** Does by hand, on the test's thread, what the job executor does on its own. */
public final class EngineJobs {

  private final ManagementService management;
  private final EngineAccess engine;
  private final MovableClock clock;

  EngineJobs(ManagementService management, EngineAccess engine, MovableClock clock) {
    this.management = management;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Runs the organization's jobs that are due now, also those that become due by it; returns how
   * many.
   */
  public int runDue(TestOrganization organization) {
    return CurrentTenant.as(
        organization.id(),
        () ->
            engine.call(
                () -> {
                  int ran = 0;
                  for (List<Job> due = due(organization); !due.isEmpty(); due = due(organization)) {
                    due.forEach(job -> management.executeJob(job.getId()));
                    ran += due.size();
                  }
                  return ran;
                }));
  }

  private List<Job> due(TestOrganization organization) {
    return management
        .createJobQuery()
        .tenantIdIn(organization.slug())
        .duedateLowerThan(Date.from(clock.instant()))
        .withRetriesLeft()
        .listPage(0, 500);
  }
}
