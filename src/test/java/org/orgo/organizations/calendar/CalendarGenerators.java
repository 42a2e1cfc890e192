package org.orgo.organizations.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orgo.testing.Gen;

/** Calendars of every kind, in zones that change their clocks in every way. */
final class CalendarGenerators {
  private static final long FROM = Instant.parse("2025-06-01T00:00:00Z").getEpochSecond();
  private static final long TO = Instant.parse("2027-06-01T00:00:00Z").getEpochSecond();

  private static final Gen<ZoneId> ZONES =
      Gen.of(
              "UTC",
              "Europe/Paris",
              "America/New_York",
              "Australia/Lord_Howe",
              "America/Sao_Paulo",
              "Asia/Kathmandu")
          .map(ZoneId::of);

  private static final Gen<Holiday> HOLIDAYS =
      Gen.integers(0, 800).map(days -> new Holiday(LocalDate.of(2025, 6, 1).plusDays(days), ""));

  /** One to three openings of a day, which may touch. */
  private static final Gen<List<Opening>> OPENINGS =
      Gen.integers(0, 24 * 60)
          .set(2, 6)
          .map(
              minutes -> {
                List<Integer> sorted = minutes.stream().sorted().toList();
                List<Opening> openings = new ArrayList<>();
                for (int i = 0; i + 1 < sorted.size(); i += 2) {
                  openings.add(new Opening(sorted.get(i), sorted.get(i + 1)));
                }
                return openings;
              });

  private static final Gen<Map<DayOfWeek, List<Opening>>> HOURS =
      source -> {
        Map<DayOfWeek, List<Opening>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : source.draw(Gen.of(DayOfWeek.values()).set(1, 7))) {
          hours.put(day, source.draw(OPENINGS));
        }
        return hours;
      };

  static final Gen<BusinessHours> BUSINESS_HOURS =
      source ->
          BusinessHours.of(
              source.draw(ZONES), source.draw(HOURS), source.draw(HOLIDAYS.set(0, 20)));

  static final Gen<WorkingCalendar> CALENDARS =
      source -> source.chance(0.9) ? source.draw(BUSINESS_HOURS) : WorkingCalendar.always();

  static final Gen<Instant> INSTANTS = Gen.longs(FROM, TO).map(Instant::ofEpochSecond);

  static final Gen<Duration> DURATIONS =
      Gen.oneOf(
          Gen.longs(0, 60).map(Duration::ofMinutes),
          Gen.longs(0, 40L * 86_400_000).map(Duration::ofMillis));

  private CalendarGenerators() {}
}
