package org.orgo.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.operations.health.persistence.OpenEventsMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper.Oldest;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The age of the item that waits longest. Measured in rounds of its own, so that who asks for the
 * health is answered at once, whatever the database does.
 */
@Component
class OldestWaiting extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final WaitingMailMapper mails;
  private final OpenEventsMapper events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<Waiting, Duration> ages = new ConcurrentHashMap<>();

  OldestWaiting(
      WaitingMailMapper mails,
      OpenEventsMapper events,
      TransactionTemplate transaction,
      Clock clock,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "How long things wait was not measured");
    this.mails = mails;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Zero where nothing waits; empty where it could not be measured. */
  Optional<Duration> age(Waiting what) {
    return Optional.ofNullable(ages.get(what));
  }

  void measure() {
    for (Waiting what : Waiting.values()) {
      ages.put(what, measured(what));
    }
  }

  @Override
  protected void round() {
    try {
      measure();
    } catch (RuntimeException failure) {
      ages.clear();
      throw failure;
    }
  }

  private Duration measured(Waiting what) {
    return since(what)
        .map(since -> Duration.between(since, clock.instant()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }

  private Optional<Instant> since(Waiting what) {
    return switch (what) {
      case UNPROCESSED_MAIL -> mails.received().map(Oldest::since);
      case UNSENT_MAIL -> mails.unsent().map(Oldest::since);
      case UNPUBLISHED_EVENT -> transaction.execute(status -> events.oldest());
    };
  }
}
