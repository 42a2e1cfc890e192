package org.orgo.exports.writing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.orgo.exports.persistence.system.DueExportsMapper;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for exports that wait or have expired; nodes share the work by skipping each other's rows.
 */
@Component
class ExportRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ExportRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final DueExportsMapper directory;
  private final ExportJob job;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private ScheduledFuture<?> rounds;

  ExportRounds(DueExportsMapper directory, ExportJob job, TaskScheduler scheduler, Clock clock) {
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
      directory.withExportsDue(clock.instant()).forEach(this::forOne);
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Exports could not be looked for: {}", failure.toString());
      }
    }
  }

  /** One organization's trouble keeps nobody else waiting. */
  private void forOne(OrganizationId organization) {
    try {
      CurrentTenant.run(organization, job::run);
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("Exports of the organization {} could not be written", organization, failure);
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
