package org.orgo.exports.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
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
  private final ExportQueue queue;
  private final ExportJob job;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private ScheduledFuture<?> rounds;

  ExportRounds(
      DueExportsMapper directory,
      ExportQueue queue,
      ExportJob job,
      TaskScheduler scheduler,
      Clock clock) {
    this.directory = directory;
    this.queue = queue;
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
      List<OrganizationId> due = new ArrayList<>(directory.withExportsDue(clock.instant()));
      due.forEach(organization -> alone(organization, this::expire));
      // one of each in turn, so that nobody's many keep others waiting
      while (!due.isEmpty()) {
        due.removeIf(organization -> !alone(organization, job::writeNext));
      }
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Exports could not be looked for: {}", failure.toString());
      }
    }
  }

  private boolean expire() {
    queue.expire();
    return true;
  }

  /** One organization's trouble keeps nobody else waiting. */
  private static boolean alone(OrganizationId organization, Supplier<Boolean> work) {
    try {
      return CurrentTenant.as(organization, work);
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("Exports of the organization {} could not be written", organization, failure);
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
