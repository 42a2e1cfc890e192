package org.orgo.studio.releases;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks whether shared versions have moved on: as the application starts, and now and then, because
 * another node may be newer.
 */
@Component
class FollowRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FollowRounds.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final SharedFollowers followers;
  private final TaskScheduler scheduler;
  private ScheduledFuture<?> rounds;

  FollowRounds(SharedFollowers followers, TaskScheduler scheduler) {
    this.followers = followers;
    this.scheduler = scheduler;
  }

  @Override
  public synchronized void start() {
    rounds = scheduler.scheduleWithFixedDelay(this::round, INTERVAL);
  }

  private void round() {
    try {
      followers.follow();
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Shared versions could not be followed", failure);
      }
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
