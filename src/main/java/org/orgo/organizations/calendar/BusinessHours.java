package org.orgo.organizations.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Business hours in a zone. Time is counted in stretches with one offset, in which the wall clock
 * is plain arithmetic: so an hour that the clock skips is never open, and an hour that it repeats
 * is open twice.
 */
record BusinessHours(ZoneId zone, OpenWeek week, Map<LocalDate, Holiday> named)
    implements WorkingCalendar {

  static BusinessHours of(
      ZoneId zone, Map<DayOfWeek, List<Opening>> hours, Collection<Holiday> holidays) {
    Map<LocalDate, Holiday> byDay = new TreeMap<>();
    holidays.forEach(holiday -> byDay.put(holiday.day(), holiday));
    return new BusinessHours(zone, OpenWeek.of(hours, byDay.keySet()), byDay);
  }

  BusinessHours {
    named = Collections.unmodifiableMap(named);
  }

  @Override
  public Instant plus(Instant start, Duration working) {
    if (working.isNegative()) {
      throw new DateOutOfRange(start, working);
    }
    if (working.isZero()) {
      return start;
    }
    Duration left = working;
    for (Stretch stretch = from(start); stretch.isWithinReach(); stretch = from(stretch.until())) {
      Duration open = week.between(stretch.localFrom(), stretch.localUntil());
      if (open.compareTo(left) >= 0) {
        return week.plus(stretch.localFrom(), left).toInstant(stretch.offset());
      }
      left = left.minus(open);
    }
    throw new DateOutOfRange(start, working);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    if (to.isAfter(LAST)) {
      throw new DateOutOfRange(from, Duration.between(from, to));
    }
    Duration sum = Duration.ZERO;
    Stretch stretch = from(from);
    while (stretch.until().isBefore(to)) {
      sum = sum.plus(week.between(stretch.localFrom(), stretch.localUntil()));
      stretch = from(stretch.until());
    }
    return sum.plus(week.between(stretch.localFrom(), stretch.local(to)));
  }

  @Override
  public Instant nextOpen(Instant instant) {
    Stretch stretch = from(instant);
    while (stretch.isWithinReach()) {
      Optional<LocalDateTime> open = week.firstOpen(stretch.localFrom(), stretch.localUntil());
      if (open.isPresent()) {
        return open.get().toInstant(stretch.offset());
      }
      stretch = from(stretch.until());
    }
    throw new DateOutOfRange(instant, Duration.ZERO);
  }

  @Override
  public List<Opening> openings(LocalDate day) {
    return week.on(day);
  }

  @Override
  public Optional<Holiday> holiday(LocalDate day) {
    return Optional.ofNullable(named.get(day));
  }

  @Override
  public List<Holiday> holidays() {
    return List.copyOf(named.values());
  }

  private Stretch from(Instant from) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition next = rules.nextTransition(from);
    Instant until = next == null || next.getInstant().isAfter(LAST) ? LAST : next.getInstant();
    return new Stretch(from, until, rules.getOffset(from));
  }

  /** A stretch with one offset, up to the next change of the clock. */
  private record Stretch(Instant from, Instant until, ZoneOffset offset) {

    boolean isWithinReach() {
      return from.isBefore(LAST);
    }

    LocalDateTime localFrom() {
      return local(from);
    }

    LocalDateTime localUntil() {
      return local(until);
    }

    LocalDateTime local(Instant instant) {
      return LocalDateTime.ofInstant(instant, offset);
    }
  }
}
