package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.persistence.system.DueReleasesMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for proposals whose time has come; nodes skip each other's rows. */
@Component
class RolloutRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RolloutRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final DueReleasesMapper directory;
  private final DueRollouts due;
  private final TaskScheduler scheduler;
  private final Clock clock;
  private ScheduledFuture<?> rounds;

  RolloutRounds(
      DueReleasesMapper directory, DueRollouts due, TaskScheduler scheduler, Clock clock) {
    this.directory = directory;
    this.due = due;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    rounds = scheduler.scheduleWithFixedDelay(this::round, INTERVAL);
  }

  private void round() {
    try {
      directory.withProposalsDue(clock.instant()).forEach(this::rollOut);
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Proposals could not be looked for: {}", failure.toString());
      }
    }
  }

  /** One organization's trouble keeps nobody else waiting. */
  private void rollOut(OrganizationId organization) {
    try {
      boolean more = true;
      while (more) {
        more = CurrentTenant.as(organization, due::next);
      }
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure;
      }
      log.error("Proposals of the organization {} could not be looked at", organization, failure);
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
