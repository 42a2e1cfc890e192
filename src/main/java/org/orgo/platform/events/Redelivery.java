package org.orgo.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers events again whose listener failed, without waiting for the next start. Listeners are
 * idempotent, so two nodes may do so at once. A node that is still busy with first deliveries
 * waits.
 */
@Component
class Redelivery implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Redelivery.class);
  private static final Duration MIN_AGE = Duration.ofMinutes(2);

  private final IncompleteEventPublications publications;
  private final TransactionTemplate transaction;
  private final ThreadPoolTaskExecutor deliveries;
  private final TaskScheduler scheduler;
  private ScheduledFuture<?> rounds;

  Redelivery(
      IncompleteEventPublications publications,
      TransactionTemplate transaction,
      ThreadPoolTaskExecutor applicationTaskExecutor,
      TaskScheduler scheduler) {
    this.publications = publications;
    this.transaction = transaction;
    this.deliveries = applicationTaskExecutor;
    this.scheduler = scheduler;
  }

  @Override
  public synchronized void start() {
    Instant first = scheduler.getClock().instant().plus(MIN_AGE);
    rounds = scheduler.scheduleWithFixedDelay(this::round, first, MIN_AGE);
  }

  private void round() {
    if (deliveries.getQueueSize() > 0) {
      return;
    }
    try {
      transaction.executeWithoutResult(
          status -> publications.resubmitIncompletePublicationsOlderThan(MIN_AGE));
    } catch (RuntimeException failure) {
      if (!DatabaseOutage.isBehind(failure)) {
        log.warn("Open events were not taken up: {}", failure.toString());
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
