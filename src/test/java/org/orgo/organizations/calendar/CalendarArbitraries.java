package org.orgo.organizations.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Calendars of every kind, in zones that change their clocks in every way. */
class CalendarArbitraries extends DomainContextBase {
  private static final long FROM = Instant.parse("2025-06-01T00:00:00Z").getEpochSecond();
  private static final long TO = Instant.parse("2027-06-01T00:00:00Z").getEpochSecond();

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, businessHours()), Tuple.of(1, Arbitraries.just(WorkingCalendar.always())));
  }

  @Provide
  Arbitrary<BusinessHours> businessHours() {
    return Combinators.combine(
            zones(),
            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), openings()).ofMinSize(1),
            days().set().ofMaxSize(20))
        .as((zone, hours, holidays) -> new BusinessHours(zone, OpenWeek.of(hours, holidays)));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(FROM, TO).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 60).map(Duration::ofMinutes),
        Arbitraries.longs().between(0, 40L * 86_400_000).map(Duration::ofMillis));
  }

  private static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Asia/Kathmandu",
            "UTC")
        .map(ZoneId::of);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 800)
        .map(days -> LocalDate.of(2025, 6, 1).plusDays(days));
  }

  /** One to three openings of a day, which may touch. */
  private static Arbitrary<List<Opening>> openings() {
    return Arbitraries.integers()
        .between(0, 24 * 60)
        .set()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(
            minutes -> {
              List<Integer> sorted = minutes.stream().sorted().toList();
              List<Opening> openings = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                openings.add(new Opening(sorted.get(i), sorted.get(i + 1)));
              }
              return openings;
            });
  }
}
