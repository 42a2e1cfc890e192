package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.Instant;

/** The calendar without closed time. */
enum RoundTheClock implements WorkingCalendar {
  ALWAYS;

  @Override
  public Instant plus(Instant start, Duration working) {
    // compared in this order, no duration is too long
    if (working.isNegative() || working.compareTo(Duration.between(start, LAST)) > 0) {
      throw new DateOutOfRange(start, working);
    }
    return start.plus(working);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  @Override
  public Instant nextOpen(Instant instant) {
    return instant;
  }
}
