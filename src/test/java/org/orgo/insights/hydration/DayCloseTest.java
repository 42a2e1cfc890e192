package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day is over when, in nights that have no 02:00 or two of them. */
class DayCloseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "America/Santiago"
      })
  void each_day_is_closed_once_and_never_before_it_is_over(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant now = Instant.parse("2025-12-31T12:00:00Z");
    LocalDate closed = DayClose.lastToClose(now, zone);
    List<LocalDate> days = new ArrayList<>();
    while (now.isBefore(Instant.parse("2028-01-01T12:00:00Z"))) {
      now = now.plus(Duration.ofMinutes(10));
      LocalDate last = DayClose.lastToClose(now, zone);
      if (last.isAfter(closed)) {
        assertThat(last).isEqualTo(closed.plusDays(1));
        assertThat(now).isAfter(last.plusDays(1).atStartOfDay(zone).toInstant());
        assertThat(now).isBeforeOrEqualTo(last.plusDays(1).atTime(3, 10).atZone(zone).toInstant());
        closed = last;
        days.add(last);
      }
      if (last.isBefore(closed)) { // an assertion each ten minutes would take minutes
        throw new AssertionError(closed + " opened again at " + now);
      }
    }
    assertThat(days).hasSize(731).doesNotHaveDuplicates();
  }

  @Test
  void where_two_does_not_exist_it_is_three() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    LocalDate saturday = LocalDate.of(2026, 3, 28);
    assertThat(DayClose.lastToClose(Instant.parse("2026-03-29T00:59:59Z"), paris))
        .isEqualTo(saturday.minusDays(1));
    assertThat(DayClose.lastToClose(Instant.parse("2026-03-29T01:00:00Z"), paris))
        .isEqualTo(saturday);
  }

  @Test
  void where_two_comes_twice_it_is_the_first() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    LocalDate saturday = LocalDate.of(2026, 10, 24);
    assertThat(DayClose.lastToClose(Instant.parse("2026-10-24T23:59:59Z"), paris))
        .isEqualTo(saturday.minusDays(1));
    assertThat(DayClose.lastToClose(Instant.parse("2026-10-25T00:00:00Z"), paris))
        .isEqualTo(saturday);
    assertThat(DayClose.lastToClose(Instant.parse("2026-10-25T01:00:00Z"), paris))
        .isEqualTo(saturday);
  }
}
