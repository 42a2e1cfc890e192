package org.orgo.organizations.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.holidays.CalendarFileRefused.Fault;
import org.orgo.organizations.holidays.LeftOutEvent.LeftOutReason;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

/** Which days an iCalendar file closes, and why it does not close others. */
class HolidayFileTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void a_day_is_added_once_with_its_name_and_a_known_one_is_told() {
    String file =
        event("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\\, at last")
            + event("DTSTART;VALUE=DATE:20261225\nSUMMARY:Noël")
            + event("DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270102\nSUMMARY:New Year");

    HolidayRehearsal found = read(calendar(file)).rehearse(Set.of(LocalDate.of(2027, 1, 1)), TODAY);

    assertThat(found.added()).containsExactly(day("2026-12-25", "Christmas, at last"));
    assertThat(found.known()).containsExactly(day("2027-01-01", "New Year"));
    assertThat(found.leftOut()).isEmpty();
  }

  @Test
  void folded_lines_quoted_parameters_alarms_and_a_mark_of_byte_order_are_read() {
    String file =
        "\uFEFFbegin:vcalendar\r\nBEGIN:VEVENT\r\nDTSTART;X-NOTE=\"a:b;c\";VALUE=DATE:2026\r\n 1225\r\n"
            + "SUMMARY:Christ\r\n\tmas Day\r\nBEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    assertThat(added(file)).containsExactly(day("2026-12-25", "Christmas Day"));
  }

  @ParameterizedTest
  @CsvSource({
    "DTEND;VALUE=DATE:20261228, 3",
    "DTEND;VALUE=DATE:20261225, 1",
    "DURATION:P2D, 2",
    "DURATION:P1W, 7"
  })
  void an_event_closes_all_its_days(String end, int days) {
    String file = calendar(event("DTSTART;VALUE=DATE:20261225\n" + end));

    assertThat(added(file)).hasSize(days).first().isEqualTo(day("2026-12-25", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19900714 | FREQ=YEARLY                           | 2026-07-14 2027-07-14 2028-07-14 2029-07-14 2030-07-14 2031-07-14",
        "20200714 | FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14;INTERVAL=2 | 2026-07-14 2028-07-14 2030-07-14",
        "20250714 | FREQ=YEARLY;COUNT=3                   | 2026-07-14 2027-07-14",
        "20250714 | FREQ=YEARLY;UNTIL=20270713            | 2026-07-14",
        "20200229 | FREQ=YEARLY                           | 2028-02-29",
        "20191128 | FREQ=YEARLY;BYMONTH=11;BYDAY=4TH      | 2026-11-26 2027-11-25 2028-11-23 2029-11-22 2030-11-28 2031-11-27",
        "20210531 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20270101T000000Z | 2026-05-25",
      })
  void what_repeats_every_year_is_written_out(String start, String rule, String days) {
    String file = calendar(event("DTSTART;VALUE=DATE:" + start + "\nRRULE:" + rule));

    assertThat(added(file))
        .extracting(each -> each.day().toString())
        .containsExactly(days.split(" "));
  }

  @Test
  void an_excepted_year_is_not_closed() {
    String rule = "DTSTART;VALUE=DATE:20260714\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE:20270714";

    assertThat(added(calendar(event(rule))))
        .extracting(Holiday::day)
        .containsExactly(LocalDate.of(2026, 7, 14), LocalDate.of(2028, 7, 14));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261225T090000Z                                         | TIME_OF_DAY",
        "DTSTART;TZID=Europe/Paris:20261225T000000                        | TIME_OF_DAY",
        "SUMMARY:Some day                                                 | NO_DAY",
        "DTSTART;VALUE=DATE:20261301                                      | NO_DAY",
        "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20261224            | NO_DAY",
        "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20270901            | TOO_LONG",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=WEEKLY                    | OTHER_REPETITION",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;BYEASTER=0         | OTHER_REPETITION",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;INTERVAL=0         | OTHER_REPETITION",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;BYMONTH=7          | OTHER_REPETITION",
        "DTSTART;VALUE=DATE:20261225~RDATE;VALUE=DATE:20261231            | OTHER_REPETITION",
        "DTSTART;VALUE=DATE:20261225~RECURRENCE-ID;VALUE=DATE:20261225    | CHANGED_OCCURRENCE",
        "DTSTART;VALUE=DATE:20261225~STATUS:cancelled                     | CANCELLED",
        "DTSTART;VALUE=DATE:20251225                                      | PAST",
        "DTSTART;VALUE=DATE:20321225                                      | TOO_FAR",
      })
  void what_closes_no_day_is_left_out_with_the_reason(String lines, LeftOutReason reason) {
    HolidayRehearsal found = rehearsed(calendar(event(lines.replace('~', '\n'))));

    assertThat(found.leftOut()).extracting(LeftOutEvent::reason).containsExactly(reason);
    assertThat(found.added()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SUMMARY:Christmas",
        "BEGIN:VCARD\nEND:VCARD",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225",
        "BEGIN:VCALENDAR\nEND:VCALENDAR\nDTSTART:20261225",
        "<html>Log in</html>"
      })
  void what_is_no_whole_calendar_is_refused(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            CalendarFileRefused.class,
            refused -> {
              assertThat(refused.fault()).isEqualTo(Fault.NOT_A_CALENDAR);
              assertThat(refused.errors().get(0).field()).isEqualTo("file");
              assertThat(refused).hasMessageContaining("allowed: an iCalendar file");
            });
  }

  @Test
  void a_file_over_a_megabyte_of_bytes_or_two_thousand_events_is_refused() {
    assertThatThrownBy(() -> HolidayFile.read(new byte[HolidayFile.MAX_BYTES + 1]))
        .hasMessageContaining("1048577 bytes; allowed: at most 1 MB");
    assertThatThrownBy(() -> HolidayFile.read(new byte[] {(byte) 0xC3, '('}))
        .hasMessageContaining("UTF-8");
    String many = event("DTSTART;VALUE=DATE:20261225").repeat(HolidayFile.MAX_EVENTS);

    assertThat(added(calendar(many))).hasSize(1);
    assertThatThrownBy(() -> read(calendar(many + event("DTSTART;VALUE=DATE:20261226"))))
        .hasMessageContaining("more than 2000 events");
  }

  @Test
  void a_long_name_is_cut_between_characters() {
    String name = "x".repeat(78) + "\uD83C\uDF84\uD83C\uDF84";

    assertThat(added(calendar(event("DTSTART;VALUE=DATE:20261225\nSUMMARY:" + name))))
        .containsExactly(day("2026-12-25", "x".repeat(78) + "…"));
  }

  @Test
  void no_bytes_are_answered_with_anything_but_days_or_a_refusal() {
    List<String> pieces =
        List.of(
            "BEGIN:VCALENDAR\n",
            "END:VCALENDAR\n",
            "BEGIN:VEVENT\n",
            "END:VEVENT\n",
            "\"",
            ":",
            "DTSTART",
            ";VALUE=DATE",
            "20261225",
            "RRULE:FREQ=YEARLY",
            ";COUNT=",
            "9",
            "-",
            "\n",
            "\n ",
            "DTEND",
            "DURATION:P",
            "D",
            "99999",
            "UNTIL=",
            "BYDAY=",
            "5MO",
            "\\",
            "\u0085");
    Gen<String> files =
        Gen.integers(0, pieces.size() - 1)
            .list(0, 40)
            .map(drawn -> drawn.stream().map(pieces::get).reduce("", String::concat));
    Property.check(
        files,
        file -> {
          try {
            rehearsed(calendar(event("DTSTART;VALUE=DATE:20261225\n" + file)));
          } catch (CalendarFileRefused refused) {
            assertThat(refused.errors()).hasSize(1);
          }
        });
  }

  private static List<Holiday> added(String file) {
    return rehearsed(file).added();
  }

  private static HolidayRehearsal rehearsed(String file) {
    return read(file).rehearse(Set.of(), TODAY);
  }

  private static HolidayFile read(String file) {
    return HolidayFile.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static Holiday day(String day, String name) {
    return new Holiday(LocalDate.parse(day), name);
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
  }
}
