package org.orgo.operations.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orgo.operations.health.persistence.OpenEventsMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper.Oldest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The age of the item that waits longest. Cached for a moment, since anybody may ask for the
 * health.
 */
@Component
class OldestWaiting {

  private static final Duration CACHE_TTL = Duration.ofSeconds(5);

  private final WaitingMailMapper mails;
  private final OpenEventsMapper events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final LoadingCache<Waiting, Duration> ages =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).build(this::measure);

  OldestWaiting(
      WaitingMailMapper mails,
      OpenEventsMapper events,
      TransactionTemplate transaction,
      Clock clock) {
    this.mails = mails;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Zero where nothing waits. */
  Duration age(Waiting what) {
    return ages.get(what);
  }

  void forget() {
    ages.invalidateAll();
  }

  private Duration measure(Waiting what) {
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
