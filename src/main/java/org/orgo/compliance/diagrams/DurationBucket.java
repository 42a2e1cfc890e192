package org.orgo.compliance.diagrams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * How many instances took so long as a whole.
 *
 * @param from at the least; null in the first
 * @param until less than this; null in the last
 */
public record DurationBucket(@Nullable Duration from, @Nullable Duration until, int instances) {

  /** Each some four times the one before: most work is short, and what is long is very long. */
  private static final List<Duration> BOUNDS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(28),
          Duration.ofDays(112));

  static List<Long> bounds() {
    return BOUNDS.stream().map(Duration::toMillis).toList();
  }

  /**
   * Without the empty ones before the first and behind the last that is not.
   *
   * @param instances one number more than there are bounds
   */
  static List<DurationBucket> of(List<Integer> instances) {
    List<DurationBucket> all = new ArrayList<>();
    for (int place = 0; place <= BOUNDS.size(); place++) {
      all.add(
          new DurationBucket(
              place == 0 ? null : BOUNDS.get(place - 1),
              place == BOUNDS.size() ? null : BOUNDS.get(place),
              instances.get(place)));
    }
    List<DurationBucket> filled = all.stream().filter(each -> each.instances() > 0).toList();
    return filled.isEmpty()
        ? List.of()
        : all.subList(all.indexOf(filled.get(0)), all.indexOf(filled.get(filled.size() - 1)) + 1);
  }
}
