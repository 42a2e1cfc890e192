package org.orgo.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.JobRetries;

/** Reviews whose cadence is a word that nobody knows, so that their first step really fails. */
public final class FailingReviews {

  private static final String KEY = "review-cycle";

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ManagementService management;
  private final MovableClock clock;

  public FailingReviews(
      EngineAccess access,
      RuntimeService runtime,
      RepositoryService repository,
      ManagementService management,
      MovableClock clock) {
    this.access = access;
    this.runtime = runtime;
    this.repository = repository;
    this.management = management;
    this.clock = clock;
  }

  /** Starts one, and tries its step until it has no tries left; returns the id of the instance. */
  public String fail(TestOrganization organization, String cadence) {
    return organization.asSystem(
        () ->
            access.call(
                () -> {
                  String instance = start(organization, cadence);
                  fire(instance);
                  for (int tried = 0; tried < JobRetries.MAX_TRIES; tried++) {
                    fire(instance);
                  }
                  return instance;
                }));
  }

  private String start(TestOrganization organization, String cadence) {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .withoutTenantId()
            .latestVersion()
            .singleResult()
            .getId();
    return runtime
        .startProcessInstanceById(
            definition,
            organization.slug() + ":" + cadence.toLowerCase(Locale.ROOT),
            Variables.putValue("cadence", cadence)
                .putValue("periodStart", monday.toString())
                .putValue("reviewDueAt", Date.from(clock.instant().minus(Duration.ofMinutes(1)))))
        .getId();
  }

  private void fire(String instance) {
    List<Job> jobs =
        management.createJobQuery().processInstanceId(instance).withRetriesLeft().listPage(0, 10);
    for (Job job : jobs) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException failed) {
        // what it was started for; the engine has counted the try
      }
    }
  }
}
