package org.orgo.organizations.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.organizations.calendar.CalendarGenerators.BUSINESS_HOURS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

/** A month of open hours is what deadlines count. */
class OpenMonthTests {
  private static final int MONTHS = 40;
  private static final YearMonth FIRST = YearMonth.of(2025, 6);

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe"})
  void the_hours_of_a_month_are_the_working_time_that_deadlines_count(String zone) {
    ZoneId there = ZoneId.of(zone);
    Property.check(
        MONTHS,
        source -> {
          OpenWeek week = source.draw(BUSINESS_HOURS).week();
          WorkingCalendar calendar = new BusinessHours(there, week, Map.of());
          YearMonth month = FIRST.plusMonths(source.draw(Gen.integers(0, 24)));
          Instant start = start(month.atDay(1), there);
          Instant end = start(month.plusMonths(1).atDay(1), there);

          OpenMonth open = OpenMonth.of(calendar, there, month);

          assertThat(open.total()).isEqualTo(calendar.between(start, end));
          assertThat(calendar.plus(start, open.total())).isBeforeOrEqualTo(end);
          assertThat(open.total()).isEqualTo(countedByTheMinute(week, there, start, end));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29, PT23H, PT1H",
    "Europe/Paris, 2026-10-25, PT25H, PT-1H",
    "America/New_York, 2026-03-08, PT23H, PT1H",
    "Australia/Lord_Howe, 2026-04-05, PT24H30M, PT-30M",
    "Australia/Lord_Howe, 2026-10-04, PT23H30M, PT30M",
    "Europe/Paris, 2026-03-30, PT24H, PT0S",
    // the clock goes from 24:00 to 01:00, so that the day begins an hour late
    "America/Santiago, 2026-09-06, PT23H, PT1H",
  })
  void a_day_on_which_the_clock_changes_is_pointed_out(
      ZoneId zone, LocalDate date, Duration open, Duration change) {
    OpenDay day =
        OpenMonth.of(WorkingCalendar.always(), zone, YearMonth.from(date))
            .days()
            .get(date.getDayOfMonth() - 1);

    assertThat(day.day()).isEqualTo(date);
    assertThat(day.open()).isEqualTo(open);
    assertThat(day.clockChange()).isEqualTo(change);
    assertThat(day.openings()).extracting(Opening::toString).containsExactly("00:00-24:00");
  }

  @Test
  void a_holiday_is_closed_and_bears_its_name() {
    ZoneId zone = ZoneId.of("Europe/Paris");
    WorkingCalendar calendar =
        WorkingCalendar.parse(
            """
            {"kind":"business_hours","hours":{"friday":["08:00-12:00"]},
             "holidays":["2026-12-25 Christmas Day","2026-12-24"]}""",
            zone);

    OpenMonth month = OpenMonth.of(calendar, zone, YearMonth.of(2026, 12));

    assertThat(month.total()).isEqualTo(Duration.ofHours(12));
    OpenDay christmas = month.days().get(24);
    assertThat(christmas.holiday().name()).isEqualTo("Christmas Day");
    assertThat(christmas.openings()).isEmpty();
    assertThat(christmas.open()).isZero();
    assertThat(month.days().get(23).holiday().name()).isEmpty();
    assertThat(calendar.toJson()).contains("\"2026-12-24\",\"2026-12-25 Christmas Day\"");
  }

  private static Duration countedByTheMinute(
      OpenWeek week, ZoneId zone, Instant start, Instant end) {
    long minutes = 0;
    for (Instant at = start; at.isBefore(end); at = at.plusSeconds(60)) {
      ZonedDateTime local = at.atZone(zone);
      int minute = local.getHour() * 60 + local.getMinute();
      minutes +=
          week.on(local.toLocalDate()).stream()
              .filter(each -> each.fromMinute() <= minute && minute < each.toMinute())
              .count();
    }
    return Duration.ofMinutes(minutes);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
