package org.orgo.organizations.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Openings and holidays on a wall clock that never changes its offset. Counts open time by whole
 * weeks, so that years cost no more than days.
 */
record OpenWeek(Map<DayOfWeek, List<Opening>> hours, NavigableSet<LocalDate> holidays) {
  /** A Monday, to count weeks from. */
  private static final LocalDate ORIGIN = LocalDate.of(1970, 1, 5);

  static OpenWeek of(Map<DayOfWeek, List<Opening>> hours, Collection<LocalDate> holidays) {
    return new OpenWeek(hours, new TreeSet<>(holidays));
  }

  OpenWeek {
    hours = checked(hours);
    holidays = Collections.unmodifiableNavigableSet(holidays);
    if (hours.isEmpty()) {
      throw InvalidCalendar.neverOpen();
    }
  }

  /** The open time between two times of the wall clock; the first must not be the later one. */
  Duration between(LocalDateTime from, LocalDateTime to) {
    Duration open = sinceOrigin(to).minus(sinceOrigin(from));
    for (LocalDate holiday : holidays.subSet(from.toLocalDate(), true, to.toLocalDate(), true)) {
      LocalDateTime starts = latest(from, holiday.atStartOfDay());
      LocalDateTime ends = earliest(to, holiday.plusDays(1).atStartOfDay());
      open = open.minus(sinceOrigin(ends).minus(sinceOrigin(starts)));
    }
    return open;
  }

  /** The earliest time by which the open time has passed; it must be more than zero. */
  LocalDateTime plus(LocalDateTime start, Duration open) {
    // The last day is found by halving, between the start and a day that is late enough.
    long weeks = open.dividedBy(sinceOrigin(ORIGIN.plusWeeks(1).atStartOfDay())) + 2;
    long low = 0;
    long high = 7 * (weeks + holidays.tailSet(start.toLocalDate(), true).size());
    while (low < high) {
      long middle = (low + high) / 2;
      LocalDateTime endOfDay = start.toLocalDate().plusDays(middle + 1).atStartOfDay();
      if (between(start, endOfDay).compareTo(open) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    LocalDateTime midnight = start.toLocalDate().plusDays(low).atStartOfDay();
    LocalDateTime from = latest(start, midnight);
    return withinDay(from, open.minus(between(start, from)));
  }

  /** The earliest open time in a stretch of the wall clock. */
  Optional<LocalDateTime> firstOpen(LocalDateTime from, LocalDateTime until) {
    LocalDate day = from.toLocalDate();
    while (day.atStartOfDay().isBefore(until)) {
      for (Opening opening : on(day)) {
        LocalDateTime first = latest(from, day.atStartOfDay().plusMinutes(opening.fromMinute()));
        if (first.isBefore(day.atStartOfDay().plusMinutes(opening.toMinute()))) {
          return Optional.of(first).filter(open -> open.isBefore(until));
        }
      }
      day = day.plusDays(1);
    }
    return Optional.empty();
  }

  private LocalDateTime withinDay(LocalDateTime from, Duration open) {
    LocalDateTime midnight = from.toLocalDate().atStartOfDay();
    Duration left = open.plus(openBefore(from));
    for (Opening opening : on(from.toLocalDate())) {
      if (left.compareTo(opening.length()) <= 0) {
        return midnight.plusMinutes(opening.fromMinute()).plus(left);
      }
      left = left.minus(opening.length());
    }
    throw new IllegalStateException("The day does not hold so much open time.");
  }

  List<Opening> on(LocalDate day) {
    return holidays.contains(day) ? List.of() : openings(day.getDayOfWeek());
  }

  private List<Opening> openings(DayOfWeek day) {
    return hours.getOrDefault(day, List.of());
  }

  /** Open time since the origin, without regard to holidays. */
  private Duration sinceOrigin(LocalDateTime time) {
    long weeks = Math.floorDiv(DAYS.between(ORIGIN, time.toLocalDate()), 7);
    Duration week = Duration.ZERO;
    Duration thisWeek = openBefore(time);
    for (DayOfWeek day : hours.keySet()) {
      for (Opening opening : openings(day)) {
        week = week.plus(opening.length());
        if (day.compareTo(time.getDayOfWeek()) < 0) {
          thisWeek = thisWeek.plus(opening.length());
        }
      }
    }
    return week.multipliedBy(weeks).plus(thisWeek);
  }

  /** Open time earlier on the same day, without regard to holidays. */
  private Duration openBefore(LocalDateTime time) {
    LocalTime timeOfDay = time.toLocalTime();
    return openings(time.getDayOfWeek()).stream()
        .map(opening -> opening.before(timeOfDay))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Map<DayOfWeek, List<Opening>> checked(Map<DayOfWeek, List<Opening>> hours) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    hours.forEach(
        (day, openings) -> {
          List<Opening> inOrder =
              openings.stream().sorted(Comparator.comparing(Opening::fromMinute)).toList();
          for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
              throw InvalidCalendar.wrong(
                  "hours." + CalendarJson.word(day), inOrder, "openings that do not overlap");
            }
          }
          if (!inOrder.isEmpty()) {
            week.put(day, inOrder);
          }
        });
    return Collections.unmodifiableMap(week);
  }

  private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earliest(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
