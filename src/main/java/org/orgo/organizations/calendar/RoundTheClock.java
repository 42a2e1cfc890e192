package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  @Override
  public List<Opening> openings(LocalDate day) {
    return List.of(Opening.ALL_DAY);
  }

  @Override
  public Optional<Holiday> holiday(LocalDate day) {
    return Optional.empty();
  }

  @Override
  public List<Holiday> holidays() {
    return List.of();
  }
}
