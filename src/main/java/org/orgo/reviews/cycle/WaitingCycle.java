package org.orgo.reviews.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.springframework.lang.Nullable;

/**
 * An instance of the diagram as the engine keeps it.
 *
 * @param timerId null while a review is being held
 * @param dueAt when the timer fires; null without one
 * @param lastPeriod first day of the period that was looked back on last
 */
public record WaitingCycle(
    String slug,
    String businessKey,
    String instanceId,
    String definitionId,
    @Nullable String timerId,
    @Nullable Instant dueAt,
    @Nullable String lastPeriod) {

  /** Empty for an instance that nobody of ours began. */
  Optional<Cadence> cadence() {
    return Arrays.stream(Cadence.values())
        .filter(each -> keyOf(slug, each).equals(businessKey))
        .findFirst();
  }

  /** Whether it rests at its timer, and can be moved or begun anew. */
  boolean rests(Instant now) {
    return timerId != null && lastPeriod != null && dueAt.isAfter(now);
  }

  ReviewPeriod last(Cadence cadence) {
    return ReviewPeriod.beginning(cadence, LocalDate.parse(lastPeriod));
  }

  /** The business key, such as {@code corner-shops:weekly}. */
  public static String keyOf(String slug, Cadence cadence) {
    return slug + ":" + cadence.word();
  }
}
