package org.orgo.organizations.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String SHOP =
      """
      {"kind":"business_hours","hours":{
        "monday":["08:00-12:00","13:00-17:00"],"tuesday":["08:00-12:00","13:00-17:00"],
        "wednesday":["08:00-12:00","13:00-17:00"],"thursday":["08:00-12:00","13:00-17:00"],
        "friday":["08:00-12:00","13:00-17:00"]},
       "holidays":["2026-12-25","2027-01-01"]}""";
  private static final String NIGHTS =
      """
      {"kind":"business_hours","hours":{"sunday":["00:00-06:00"],"monday":["00:00-24:00"]}}""";

  @ParameterizedTest
  @CsvSource({
    // within the day, over lunch, over night, over the weekend, over a holiday and two weekends
    "2026-11-23T09:00, PT2H, 2026-11-23T11:00",
    "2026-11-23T09:00, PT3H, 2026-11-23T12:00",
    "2026-11-23T09:00, PT4H, 2026-11-23T14:00",
    "2026-11-23T16:00, PT2H, 2026-11-24T09:00",
    "2026-11-27T16:00, PT2H, 2026-11-30T09:00",
    "2026-12-24T16:00, PT2H, 2026-12-28T09:00",
    "2026-12-24T16:00, PT34H, 2027-01-04T09:00",
    // from closed time
    "2026-11-23T12:30, PT1H, 2026-11-23T14:00",
    "2026-11-21T03:00, PT1H, 2026-11-23T09:00",
    "2026-12-25T10:00, PT1H, 2026-12-28T09:00",
    "2026-11-23T12:30, PT0S, 2026-11-23T12:30",
    "2026-11-23T09:00, P3D, 2026-12-04T09:00",
  })
  void deadlines_pass_over_closed_time(
      LocalDateTime start, Duration working, LocalDateTime expected) {
    WorkingCalendar calendar = WorkingCalendar.parse(SHOP, BERLIN);

    assertThat(calendar.plus(at(BERLIN, start), working)).isEqualTo(at(BERLIN, expected));
    assertThat(calendar.between(at(BERLIN, start), at(BERLIN, expected))).isEqualTo(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, 2026-11-23T09:00",
    "2026-11-23T12:00, 2026-11-23T13:00",
    "2026-11-23T07:59:59, 2026-11-23T08:00",
    "2026-11-27T17:00, 2026-11-30T08:00",
    "2026-12-24T18:00, 2026-12-28T08:00",
  })
  void the_next_open_time_is_now_or_the_next_opening(LocalDateTime now, LocalDateTime open) {
    WorkingCalendar calendar = WorkingCalendar.parse(SHOP, BERLIN);

    assertThat(calendar.nextOpen(at(BERLIN, now))).isEqualTo(at(BERLIN, open));
    assertThat(calendar.isOpen(at(BERLIN, now))).isEqualTo(now.equals(open));
  }

  @ParameterizedTest
  @CsvSource({
    // The clock skips 02:00 to 03:00: six hours on the clock are five.
    "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29T04:00:00Z, PT5H",
    "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08T10:00:00Z, PT5H",
    // The clock repeats an hour: six hours on the clock are seven.
    "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T05:00:00Z, PT7H",
    "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01T11:00:00Z, PT7H",
    // An ordinary Sunday.
    "Europe/Berlin, 2026-11-21T23:00:00Z, 2026-11-22T05:00:00Z, PT6H",
  })
  void a_night_in_which_the_clock_changes_counts_the_hours_that_passed(
      ZoneId zone, Instant midnight, Instant six, Duration passed) {
    WorkingCalendar calendar = WorkingCalendar.parse(NIGHTS, zone);

    assertThat(calendar.between(midnight, six)).isEqualTo(passed);
    assertThat(calendar.plus(midnight, passed)).isEqualTo(six);
    assertThat(calendar.nextOpen(six)).isEqualTo(six.plus(Duration.ofHours(18)));
  }

  @Test
  void an_opening_in_an_hour_the_clock_skips_is_not_held() {
    WorkingCalendar calendar = sundays("02:00-03:00");
    Instant before = Instant.parse("2026-03-28T12:00:00Z");

    assertThat(calendar.nextOpen(before)).isEqualTo(Instant.parse("2026-04-05T00:00:00Z"));
  }

  @Test
  void an_opening_in_an_hour_the_clock_repeats_is_held_twice() {
    WorkingCalendar calendar = sundays("02:15-02:45");
    Instant first = Instant.parse("2026-10-25T00:15:00Z");

    assertThat(calendar.between(first, Instant.parse("2026-10-25T12:00:00Z"))).hasMinutes(60);
    assertThat(calendar.plus(first, Duration.ofMinutes(30)))
        .isEqualTo(Instant.parse("2026-10-25T00:45:00Z"));
    assertThat(calendar.plus(first, Duration.ofMinutes(31)))
        .isEqualTo(Instant.parse("2026-10-25T01:16:00Z"));
  }

  @Test
  void business_hours_keep_to_the_wall_clock_on_both_sides_of_a_clock_change() {
    WorkingCalendar calendar = WorkingCalendar.parse(SHOP, NEW_YORK);

    assertThat(calendar.plus(Instant.parse("2026-03-06T21:00:00Z"), Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    assertThat(calendar.plus(Instant.parse("2026-10-30T20:00:00Z"), Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
  }

  @Test
  void a_day_a_zone_left_out_is_never_open() {
    WorkingCalendar calendar =
        WorkingCalendar.parse(
            "{\"kind\":\"business_hours\",\"hours\":{\"friday\":[\"00:00-24:00\"]}}",
            ZoneId.of("Pacific/Apia"));

    assertThat(
            calendar.between(
                Instant.parse("2011-12-29T12:00:00Z"), Instant.parse("2012-01-05T09:00:00Z")))
        .isZero();
  }

  @Test
  @Timeout(2)
  void many_years_are_counted_fast() {
    WorkingCalendar calendar = sundays("10:00-10:01");
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = calendar.plus(start, Duration.ofDays(3).plusHours(1));

    assertThat(end).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(calendar.between(start, end)).isEqualTo(Duration.ofDays(3).plusHours(1));
  }

  @Test
  @Timeout(2)
  void time_without_end_is_refused_not_searched() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Duration ages = Duration.ofSeconds(Long.MAX_VALUE);

    assertThatExceptionOfType(DateOutOfRange.class)
        .isThrownBy(() -> sundays("10:00-10:01").plus(start, ages));
    assertThatExceptionOfType(DateOutOfRange.class)
        .isThrownBy(() -> WorkingCalendar.always().plus(start, ages));
    assertThatExceptionOfType(DateOutOfRange.class)
        .isThrownBy(() -> sundays("10:00-10:01").between(start, Instant.MAX));
    assertThatExceptionOfType(DateOutOfRange.class)
        .isThrownBy(() -> sundays("10:00-10:01").plus(start, Duration.ofNanos(-1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"monday\":[]}", "[]", "null"})
  void a_calendar_that_is_never_open_is_refused(String hours) {
    assertThatExceptionOfType(InvalidCalendar.class)
        .isThrownBy(
            () ->
                WorkingCalendar.parse(
                    "{\"kind\":\"business_hours\",\"hours\":" + hours + "}", BERLIN))
        .withMessage(
            "calendar: \"hours\" is never open; allowed: at least one opening in the week.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | kind",
        "[1] | kind",
        "'' | kind",
        "{'kind':'sometimes'} | kind",
        "{'kind':'always','hours':{}} | hours",
        "{'kind':'business_hours'} | hours",
        "{'kind':'business_hours','hours':{'moonday':['08:00-12:00']}} | hours.moonday",
        "{'kind':'business_hours','hours':{'monday':'08:00-12:00'}} | hours.monday",
        "{'kind':'business_hours','hours':{'monday':['8-12']}} | hours",
        "{'kind':'business_hours','hours':{'monday':['12:00-08:00']}} | hours",
        "{'kind':'business_hours','hours':{'monday':['12:00-12:00']}} | hours",
        "{'kind':'business_hours','hours':{'monday':['12:00-24:01']}} | hours",
        "{'kind':'business_hours','hours':{'monday':['08:00-12:00','11:00-13:00']}} | hours.monday",
        "{'kind':'business_hours','hours':{'monday':['08:00-12:00']},'holidays':['25.12.']}"
            + " | holidays",
        "{'kind':'business_hours','hours':{'monday':['08:00-12:00']},'breaks':[]} | breaks",
        "{'kind':'always' | calendar",
        "{'kind':'always','kind':'always'} | calendar",
        "{'kind':'always'} {} | calendar",
      },
      quoteCharacter = '`')
  void a_mistake_is_refused_by_the_name_of_its_key(String json, String key) {
    assertThatExceptionOfType(InvalidCalendar.class)
        .isThrownBy(() -> WorkingCalendar.parse(json.replace("''", "").replace('\'', '"'), BERLIN))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key))
        .withMessageContaining("; allowed: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {SHOP, NIGHTS, "{\"kind\":\"always\"}", "{\"kind\":\"ALWAYS\"}"})
  void a_calendar_is_read_as_it_was_written(String json) {
    WorkingCalendar calendar = WorkingCalendar.parse(json, BERLIN);

    assertThat(WorkingCalendar.parse(calendar.toJson(), BERLIN)).isEqualTo(calendar);
  }

  @Test
  void openings_that_touch_are_one_and_may_stand_in_any_order() {
    assertThatNoException().isThrownBy(() -> sundays("12:00-17:00\",\"08:00-12:00"));
    assertThat(
            sundays("12:00-17:00\",\"08:00-12:00")
                .between(
                    Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-22T12:00:00Z")))
        .hasHours(5);
  }

  private static WorkingCalendar sundays(String opening) {
    return WorkingCalendar.parse(
        "{\"kind\":\"business_hours\",\"hours\":{\"sunday\":[\"" + opening + "\"]}}", BERLIN);
  }

  private static Instant at(ZoneId zone, LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }
}
