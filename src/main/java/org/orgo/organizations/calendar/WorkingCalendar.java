package org.orgo.organizations.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which time counts for deadlines, by the wall clock of the organization's zone. */
public sealed interface WorkingCalendar permits RoundTheClock, BusinessHours {

  /** Deadlines beyond it are a mistake, and our date formats end there. */
  Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /** All time counts. */
  static WorkingCalendar always() {
    return RoundTheClock.ALWAYS;
  }

  /**
   * Openings per weekday; a holiday is closed all day.
   *
   * @throws InvalidCalendar when it is never open
   */
  static WorkingCalendar businessHours(
      ZoneId zone, Map<DayOfWeek, List<Opening>> hours, Collection<Holiday> holidays) {
    return BusinessHours.of(zone, hours, holidays);
  }

  /**
   * Reads {@code {"kind":"always"}} or {@code {"kind":"business_hours","hours":{"monday":
   * ["08:00-12:00"]},"holidays":["2026-12-25 Christmas Day"]}}.
   *
   * @throws InvalidCalendar naming the key and what is allowed
   */
  static WorkingCalendar parse(String json, ZoneId zone) {
    return CalendarJson.read(json, zone);
  }

  /** The earliest instant by which the working time has passed since the start. */
  Instant plus(Instant start, Duration working);

  /** The working time between two instants; negative when they are in the wrong order. */
  Duration between(Instant from, Instant to);

  /** The instant itself when it is open, else the next opening. */
  Instant nextOpen(Instant instant);

  /** By the wall clock, whatever the clock does on that day; none where it is closed. */
  List<Opening> openings(LocalDate day);

  /** Why a day is closed that would be open otherwise. */
  Optional<Holiday> holiday(LocalDate day);

  /** In order. */
  List<Holiday> holidays();

  default boolean isOpen(Instant instant) {
    return nextOpen(instant).equals(instant);
  }

  /** The text that {@link #parse} reads; it omits the zone, which belongs to the organization. */
  default String toJson() {
    return CalendarJson.write(this);
  }
}
