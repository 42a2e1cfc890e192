package org.orgo.reviews.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.springframework.stereotype.Component;

/**
 * When the review of a period is due: on the local day after it, Monday 03:00, the 1st 04:00, 1
 * January 05:00. A time that a change of the clocks leaves out moves forward; of one that comes
 * twice the first counts.
 */
@Component
public class ReviewCalendar {

  private final Clock clock;

  ReviewCalendar(Clock clock) {
    this.clock = clock;
  }

  /** When the review of a period is due in a zone. */
  public Instant due(ReviewPeriod period, ZoneId zone) {
    return ZonedDateTime.of(period.next().start(), period.cadence().time(), zone).toInstant();
  }

  /** The newest period whose review is due by now. */
  public ReviewPeriod newest(Cadence cadence, ZoneId zone) {
    Instant now = clock.instant();
    ReviewPeriod before =
        ReviewPeriod.containing(cadence, LocalDate.ofInstant(now, zone)).previous();
    return due(before, zone).isAfter(now) ? before.previous() : before;
  }

  /** The period that goes on now, up to today. */
  public ReviewPeriod running(Cadence cadence, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new ReviewPeriod(cadence, ReviewPeriod.containing(cadence, today).start(), today);
  }
}
