package org.orgo.reviews.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.orgo.organizations.Organizations;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.CycleInstances;
import org.orgo.reviews.persistence.system.SilenceDirectoryMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks at each organization's queues once an hour. Each minute takes a part of those that are due,
 * so that ten thousand are spread over half an hour, and over the nodes.
 */
@Component
class SilenceRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SilenceRounds.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int MAX_LOOKS = 350;

  private final SilenceDirectoryMapper directory;
  private final SilenceWatch watch;
  private final Organizations organizations;
  private final CycleInstances jobs;
  private final TaskScheduler scheduler;
  private ScheduledFuture<?> rounds;

  SilenceRounds(
      SilenceDirectoryMapper directory,
      SilenceWatch watch,
      Organizations organizations,
      CycleInstances jobs,
      TaskScheduler scheduler) {
    this.directory = directory;
    this.watch = watch;
    this.organizations = organizations;
    this.jobs = jobs;
    this.scheduler = scheduler;
  }

  private void round() {
    try {
      if (jobs.areRunHere()) {
        Instant notSince = scheduler.getClock().instant().minus(SilenceWatch.INTERVAL);
        directory.due(notSince, MAX_LOOKS).forEach(this::lookAt);
      }
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Nobody looked for silent queues: {}", failure.toString());
      }
    }
  }

  /** One that fails keeps no other waiting, and is looked at again in an hour. */
  void lookAt(OrganizationId id) {
    if (!isRunning()) {
      return;
    }
    try {
      CurrentTenant.run(id, () -> watch.look(organizations.get(id)));
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.warn("The queues of organization {} were not looked at", id, failure);
    }
  }

  @Override
  public synchronized void start() {
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::round, scheduler.getClock().instant().plus(INTERVAL), INTERVAL);
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
