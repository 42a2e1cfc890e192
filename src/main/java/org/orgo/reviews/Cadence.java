package org.orgo.reviews;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often a review is held, and at which local time of the day after its period. */
public enum Cadence {
  WEEKLY(LocalTime.of(3, 0)) {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate after(LocalDate start) {
      return start.plusWeeks(1);
    }
  },
  MONTHLY(LocalTime.of(4, 0)) {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate after(LocalDate start) {
      return start.plusMonths(1);
    }
  },
  YEARLY(LocalTime.of(5, 0)) {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    LocalDate after(LocalDate start) {
      return start.plusYears(1);
    }
  };

  private final LocalTime time;

  Cadence(LocalTime time) {
    this.time = time;
  }

  /** First day of the period that a day lies in. */
  abstract LocalDate startOf(LocalDate day);

  /** First day of the period after the one that begins here. */
  abstract LocalDate after(LocalDate start);

  public LocalTime time() {
    return time;
  }

  /** As in the business key of its diagram, such as {@code weekly}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
