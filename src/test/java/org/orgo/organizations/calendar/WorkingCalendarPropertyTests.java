package org.orgo.organizations.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class WorkingCalendarPropertyTests {

  @Property
  void what_was_added_lies_between(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll Duration working) {
    assertThat(calendar.between(start, calendar.plus(start, working))).isEqualTo(working);
  }

  @Property
  void adding_twice_is_adding_the_sum(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll Duration one,
      @ForAll Duration other) {
    assertThat(calendar.plus(calendar.plus(start, one), other))
        .isEqualTo(calendar.plus(start, one.plus(other)));
  }

  @Property
  void later_starts_and_longer_times_never_end_earlier(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll Duration working,
      @ForAll Duration more) {
    Instant end = calendar.plus(start, working);

    assertThat(calendar.plus(start.plus(more), working)).isAfterOrEqualTo(end);
    assertThat(calendar.plus(start, working.plus(more))).isAfterOrEqualTo(end);
    assertThat(end).isAfterOrEqualTo(start.plus(working));
  }

  @Property
  void an_end_is_the_earliest_one(
      @ForAll BusinessHours calendar, @ForAll Instant start, @ForAll Duration working) {
    Instant end = calendar.plus(start, working);

    if (end.isAfter(start)) {
      assertThat(calendar.between(start, end.minusNanos(1))).isLessThan(working);
    }
  }

  @Property
  void the_way_back_is_the_way_there(
      @ForAll WorkingCalendar calendar, @ForAll Instant one, @ForAll Instant other) {
    assertThat(calendar.between(one, other)).isEqualTo(calendar.between(other, one).negated());
  }

  @Property
  void nothing_is_open_before_the_next_opening_and_everything_after_it_counts(
      @ForAll WorkingCalendar calendar, @ForAll Instant instant) {
    Instant open = calendar.nextOpen(instant);

    assertThat(open).isAfterOrEqualTo(instant);
    assertThat(calendar.between(instant, open)).isZero();
    assertThat(calendar.between(open, open.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    assertThat(calendar.isOpen(open)).isTrue();
  }

  @Property
  void always_is_plain_addition(@ForAll Instant start, @ForAll Duration working) {
    assertThat(WorkingCalendar.always().plus(start, working)).isEqualTo(start.plus(working));
    assertThat(WorkingCalendar.always().nextOpen(start)).isEqualTo(start);
  }

  @Property(tries = 200)
  void as_many_minutes_are_open_as_somebody_watching_the_wall_clock_counts(
      @ForAll BusinessHours calendar,
      @ForAll Instant start,
      @ForAll @LongRange(min = 0, max = 15 * 24 * 60) long minutes) {
    Instant from = start.truncatedTo(ChronoUnit.MINUTES);
    long counted = 0;
    for (long minute = 0; minute < minutes; minute++) {
      if (wallClockIsOpen(calendar, from.plus(minute, ChronoUnit.MINUTES))) {
        counted++;
      }
    }

    assertThat(calendar.between(from, from.plus(minutes, ChronoUnit.MINUTES)))
        .isEqualTo(Duration.ofMinutes(counted));
  }

  @Property
  void a_calendar_is_read_as_it_was_written(@ForAll BusinessHours calendar) {
    assertThat(WorkingCalendar.parse(calendar.toJson(), calendar.zone())).isEqualTo(calendar);
  }

  private static boolean wallClockIsOpen(BusinessHours calendar, Instant instant) {
    ZonedDateTime time = instant.atZone(calendar.zone());
    int minute = time.getHour() * 60 + time.getMinute();
    return !calendar.week().holidays().contains(time.toLocalDate())
        && calendar.week().hours().containsKey(time.getDayOfWeek())
        && calendar.week().hours().get(time.getDayOfWeek()).stream()
            .anyMatch(open -> open.fromMinute() <= minute && minute < open.toMinute());
  }
}
