package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** The days of a month, each counted by the calendar that counts deadlines. */
public record OpenMonth(YearMonth month, ZoneId zone, List<OpenDay> days) {

  public static OpenMonth of(WorkingCalendar calendar, ZoneId zone, YearMonth month) {
    List<OpenDay> days =
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .map(day -> day(calendar, zone, day))
            .toList();
    return new OpenMonth(month, zone, days);
  }

  public Duration total() {
    return days.stream().map(OpenDay::open).reduce(Duration.ZERO, Duration::plus);
  }

  private static OpenDay day(WorkingCalendar calendar, ZoneId zone, LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
    return new OpenDay(
        day,
        calendar.openings(day),
        calendar.holiday(day).orElse(null),
        calendar.between(from, until),
        clockChange(zone, from, until));
  }

  private static Duration clockChange(ZoneId zone, Instant from, Instant until) {
    // the last instant of the day before, so that a change at midnight belongs to the new day
    ZoneOffsetTransition next = zone.getRules().nextTransition(from.minusNanos(1));
    return next == null || !next.getInstant().isBefore(until) ? Duration.ZERO : next.getDuration();
  }
}
