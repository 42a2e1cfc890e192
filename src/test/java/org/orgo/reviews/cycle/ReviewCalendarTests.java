package org.orgo.reviews.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;

class ReviewCalendarTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Africa/Cairo"
      })
  void each_monday_of_eight_years_has_its_review_at_three_whatever_the_clocks_do(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant now = Instant.parse("2024-01-01T12:00:00Z");
    ReviewPeriod last = at(now).newest(Cadence.WEEKLY, zone);
    for (int week = 0; week < 8 * 52; week++) {
      ReviewPeriod next = last.next();
      Instant due = at(now).due(next, zone);
      ZonedDateTime local = due.atZone(zone);
      assertThat(local.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(3, 0));
      assertThat(local.toLocalDate()).isEqualTo(next.end().plusDays(1));
      assertThat(at(due.minusMillis(1)).newest(Cadence.WEEKLY, zone)).isEqualTo(last);
      assertThat(at(due).newest(Cadence.WEEKLY, zone)).isEqualTo(next);
      last = next;
      now = due;
    }
  }

  @ParameterizedTest
  @EnumSource(Cadence.class)
  void periods_follow_each_other_without_a_gap(Cadence cadence) {
    ReviewPeriod period = ReviewPeriod.containing(cadence, LocalDate.parse("2024-02-29"));
    for (int each = 0; each < 100; each++) {
      assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
      assertThat(period.next().previous()).isEqualTo(period);
      period = period.next();
    }
  }

  @Test
  void a_month_is_reviewed_on_the_first_at_four_and_a_year_on_new_years_day_at_five() {
    ReviewCalendar calendar = at(Instant.parse("2026-03-15T00:00:00Z"));

    ReviewPeriod february = calendar.newest(Cadence.MONTHLY, PARIS);
    assertThat(february.start()).isEqualTo("2026-02-01");
    assertThat(february.end()).isEqualTo("2026-02-28");
    assertThat(calendar.due(february, PARIS)).isEqualTo("2026-03-01T03:00:00Z");
    assertThat(calendar.due(february.next(), PARIS))
        .as("after the clocks have moved")
        .isEqualTo("2026-04-01T02:00:00Z");

    ReviewPeriod lastYear = calendar.newest(Cadence.YEARLY, PARIS);
    assertThat(lastYear.start()).isEqualTo("2025-01-01");
    assertThat(calendar.due(lastYear, PARIS)).isEqualTo("2026-01-01T04:00:00Z");
  }

  @Test
  void the_first_hours_of_a_monday_belong_to_the_review_before() {
    ReviewCalendar calendar = at(Instant.parse("2026-03-30T00:30:00Z")); // 02:30 in Paris

    assertThat(calendar.newest(Cadence.WEEKLY, PARIS).start()).isEqualTo("2026-03-16");
    assertThat(calendar.running(Cadence.WEEKLY, PARIS))
        .isEqualTo(
            new ReviewPeriod(
                Cadence.WEEKLY, LocalDate.parse("2026-03-30"), LocalDate.parse("2026-03-30")));
  }

  private static ReviewCalendar at(Instant now) {
    return new ReviewCalendar(Clock.fixed(now, ZoneOffset.UTC));
  }
}
