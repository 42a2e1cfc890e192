package org.orgo.compliance.audit.webhook;

import java.time.Clock;
import java.time.Duration;
import org.orgo.compliance.audit.webhook.persistence.system.DueHeadsMapper;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for heads to deliver, where there is a webhook. */
@Component
class HeadDeliveryRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final DueHeadsMapper directory;
  private final HeadDeliveries deliveries;
  private final Clock clock;

  HeadDeliveryRounds(
      DueHeadsMapper directory, HeadDeliveries deliveries, TaskScheduler scheduler, Clock clock) {
    super(scheduler, INTERVAL, "Heads of seals could not be delivered");
    this.directory = directory;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  protected void round() {
    if (deliveries.areSent()) {
      inTurn(directory.withHeadsDue(clock.instant()), deliveries::deliverNext);
    }
  }
}
