package org.orgo.insights.cells;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The periods that reports count by: weeks from Monday on, months from the first on. */
public enum Grain {
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  Grain(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The first day of the period that the day lies in. */
  public LocalDate startOf(LocalDate day) {
    return this == WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day.withDayOfMonth(1);
  }

  public LocalDate plus(LocalDate start, int periods) {
    return start.plus(periods, unit);
  }
}
