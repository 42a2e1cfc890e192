package org.orgo.studio.migration.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.migration.persistence.system.DueMigrationsMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for migrations that wait. A node runs one at a time, whoever's it is, so that they take one
 * processor at most.
 */
@Component
class MigrationRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MigrationRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final DueMigrationsMapper directory;
  private final MigrationJob job;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private ScheduledFuture<?> rounds;

  MigrationRounds(
      DueMigrationsMapper directory, MigrationJob job, TaskScheduler scheduler, Clock clock) {
    this.directory = directory;
    this.job = job;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    rounds = scheduler.scheduleWithFixedDelay(this::round, INTERVAL);
  }

  private void round() {
    try {
      List<OrganizationId> due = new ArrayList<>(directory.withMigrationsDue(clock.instant()));
      // one of each in turn, so that nobody's many keep others waiting
      while (!due.isEmpty()) {
        due.removeIf(organization -> !ranOne(organization));
      }
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Migrations could not be looked for: {}", failure.toString());
      }
    }
  }

  /** One organization's trouble keeps nobody else waiting. */
  private boolean ranOne(OrganizationId organization) {
    try {
      return CurrentTenant.as(organization, job::runNext);
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("A migration of the organization {} could not be run", organization, failure);
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    rounds.cancel(false);
    rounds = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
