package org.orgo.organizations.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.organizations.calendar.CalendarGenerators.BUSINESS_HOURS;
import static org.orgo.organizations.calendar.CalendarGenerators.CALENDARS;
import static org.orgo.organizations.calendar.CalendarGenerators.DURATIONS;
import static org.orgo.organizations.calendar.CalendarGenerators.INSTANTS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class WorkingCalendarPropertyTests {

  @Test
  void what_was_added_lies_between() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant start = source.draw(INSTANTS);
          Duration working = source.draw(DURATIONS);
          assertThat(calendar.between(start, calendar.plus(start, working))).isEqualTo(working);
        });
  }

  @Test
  void adding_twice_is_adding_the_sum() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant start = source.draw(INSTANTS);
          Duration one = source.draw(DURATIONS);
          Duration other = source.draw(DURATIONS);
          assertThat(calendar.plus(calendar.plus(start, one), other))
              .isEqualTo(calendar.plus(start, one.plus(other)));
        });
  }

  @Test
  void later_starts_and_longer_times_never_end_earlier() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant start = source.draw(INSTANTS);
          Duration working = source.draw(DURATIONS);
          Duration more = source.draw(DURATIONS);
          Instant end = calendar.plus(start, working);

          assertThat(calendar.plus(start.plus(more), working)).isAfterOrEqualTo(end);
          assertThat(calendar.plus(start, working.plus(more))).isAfterOrEqualTo(end);
          assertThat(end).isAfterOrEqualTo(start.plus(working));
        });
  }

  @Test
  void an_end_is_the_earliest_one() {
    Property.check(
        source -> {
          BusinessHours calendar = source.draw(BUSINESS_HOURS);
          Instant start = source.draw(INSTANTS);
          Duration working = source.draw(DURATIONS);
          Instant end = calendar.plus(start, working);

          if (end.isAfter(start)) {
            assertThat(calendar.between(start, end.minusNanos(1))).isLessThan(working);
          }
        });
  }

  @Test
  void the_way_back_is_the_way_there() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant one = source.draw(INSTANTS);
          Instant other = source.draw(INSTANTS);
          assertThat(calendar.between(one, other))
              .isEqualTo(calendar.between(other, one).negated());
        });
  }

  @Test
  void nothing_is_open_before_the_next_opening_and_everything_after_it_counts() {
    Property.check(
        source -> {
          WorkingCalendar calendar = source.draw(CALENDARS);
          Instant instant = source.draw(INSTANTS);
          Instant open = calendar.nextOpen(instant);

          assertThat(open).isAfterOrEqualTo(instant);
          assertThat(calendar.between(instant, open)).isZero();
          assertThat(calendar.between(open, open.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
          assertThat(calendar.isOpen(open)).isTrue();
        });
  }

  @Test
  void always_is_plain_addition() {
    Property.check(
        source -> {
          Instant start = source.draw(INSTANTS);
          Duration working = source.draw(DURATIONS);
          assertThat(WorkingCalendar.always().plus(start, working)).isEqualTo(start.plus(working));
          assertThat(WorkingCalendar.always().nextOpen(start)).isEqualTo(start);
        });
  }

  @Test
  void as_many_minutes_are_open_as_somebody_watching_the_wall_clock_counts() {
    Property.check(
        200,
        source -> {
          BusinessHours calendar = source.draw(BUSINESS_HOURS);
          Instant start = source.draw(INSTANTS);
          long minutes = source.draw(Gen.longs(0, 15 * 24 * 60));
          Instant from = start.truncatedTo(ChronoUnit.MINUTES);
          long counted = 0;
          for (long minute = 0; minute < minutes; minute++) {
            if (wallClockIsOpen(calendar, from.plus(minute, ChronoUnit.MINUTES))) {
              counted++;
            }
          }

          assertThat(calendar.between(from, from.plus(minutes, ChronoUnit.MINUTES)))
              .isEqualTo(Duration.ofMinutes(counted));
        });
  }

  @Test
  void a_calendar_is_read_as_it_was_written() {
    Property.check(
        BUSINESS_HOURS,
        calendar ->
            assertThat(WorkingCalendar.parse(calendar.toJson(), calendar.zone()))
                .isEqualTo(calendar));
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
