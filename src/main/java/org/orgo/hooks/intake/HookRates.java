package org.orgo.hooks.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orgo.hooks.TooManyDeliveries;
import org.springframework.stereotype.Component;

/**
 * Counts what comes within a minute, on this node: what a hook takes, and how often one address is
 * wrong before it is not looked at any more.
 */
@Component
class HookRates {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int WRONG_PER_MINUTE = 300;

  private final Cache<Object, MinuteCount> counts =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();
  private final Clock clock;

  HookRates(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  private record MinuteCount(Instant since, int count) {}

  /**
   * @throws TooManyDeliveries when there were as many in this minute
   */
  void take(Object of, int most) {
    if (count(of, 1) > most) {
      throw new TooManyDeliveries(most);
    }
  }

  /**
   * @throws TooManyDeliveries when the address was wrong too often in this minute
   */
  void requireTrusted(String address) {
    if (count("wrong " + address, 0) >= WRONG_PER_MINUTE) {
      throw new TooManyDeliveries(WRONG_PER_MINUTE);
    }
  }

  void wrong(String address) {
    count("wrong " + address, 1);
  }

  private int count(Object of, int by) {
    Instant now = clock.instant();
    return counts
        .asMap()
        .compute(
            of,
            (same, before) ->
                before == null || !before.since().plus(WINDOW).isAfter(now)
                    ? new MinuteCount(now, by)
                    : new MinuteCount(before.since(), before.count() + by))
        .count();
  }
}
