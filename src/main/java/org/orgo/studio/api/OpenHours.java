package org.orgo.studio.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.calendar.OpenDay;
import org.orgo.organizations.calendar.OpenMonth;
import org.orgo.organizations.calendar.Opening;
import org.springframework.lang.Nullable;

/**
 * The open hours of a month.
 *
 * @param month such as {@code 2026-12}
 * @param zone whose wall clock the openings follow
 * @param total the working time of all days
 */
record OpenHours(String month, String zone, Duration total, List<DayOfHours> days) {

  /**
   * One day.
   *
   * @param openings such as {@code 08:00-12:00}
   * @param holiday its name, which may be empty; null on any other day
   * @param open the working time, as deadlines count it
   * @param clockChange how far the clock is put forward, negative for back; null on most days
   */
  record DayOfHours(
      LocalDate day,
      List<String> openings,
      @Nullable String holiday,
      Duration open,
      @Nullable Duration clockChange) {

    private static DayOfHours of(OpenDay day) {
      Holiday holiday = day.holiday();
      return new DayOfHours(
          day.day(),
          day.openings().stream().map(Opening::toString).toList(),
          holiday == null ? null : holiday.name(),
          day.open(),
          day.clockChange().isZero() ? null : day.clockChange());
    }
  }

  static OpenHours of(OpenMonth month) {
    return new OpenHours(
        month.month().toString(),
        month.zone().getId(),
        month.total(),
        month.days().stream().map(DayOfHours::of).toList());
  }
}
