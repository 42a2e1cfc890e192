package org.orgo.platform.events;

import java.time.Duration;
import org.orgo.platform.scheduling.Rounds;
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
class Redelivery extends Rounds {

  private static final Duration MIN_AGE = Duration.ofMinutes(2);

  private final IncompleteEventPublications publications;
  private final TransactionTemplate transaction;
  private final ThreadPoolTaskExecutor deliveries;

  Redelivery(
      IncompleteEventPublications publications,
      TransactionTemplate transaction,
      ThreadPoolTaskExecutor applicationTaskExecutor,
      TaskScheduler scheduler) {
    super(scheduler, MIN_AGE, "Open events were not taken up");
    this.publications = publications;
    this.transaction = transaction;
    this.deliveries = applicationTaskExecutor;
  }

  @Override
  protected void round() {
    if (deliveries.getQueueSize() > 0) {
      return;
    }
    transaction.executeWithoutResult(
        status -> publications.resubmitIncompletePublicationsOlderThan(MIN_AGE));
  }

  @Override
  protected Duration firstAfter() {
    return MIN_AGE;
  }
}
