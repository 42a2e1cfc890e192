package org.orgo.mail.mime.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.mail.mime.Mails;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class MailDatesTests {

  private static final Instant TEN = Instant.parse("2017-05-02T10:00:00Z");

  private static final Gen<String> PIECES =
      Gen.of(
          "Tue, ",
          "2",
          " ",
          "May",
          "2017",
          "10:00",
          ":",
          ".",
          "-",
          "+0200",
          "(",
          ")",
          "99999999999",
          "T",
          "Z",
          "GMT",
          "PM",
          "\u0000",
          "é");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 2 May 2017 12:00:00 +0200",
        "Tue,  2 May 2017 12:00:00 +0200",
        "Tue, 02 May 2017 10:00:00 GMT",
        "2 May 2017 10:00:00 +0000",
        "Fri, 2 May 2017 10:00:00 +0000",
        "Tue, 2 May 17 10:00:00 +0000",
        "Tue, 2 May 117 10:00:00 +0000",
        "Tue, 2 May 2017 10:00 +0000",
        "Tue, 2 May 2017 10:00:00",
        "Tue, 2 May 2017 10.00.00 +0000",
        "Tue, 2 May 2017 12:00:00 +02:00",
        "Tue, 2 May 2017 12:00:00 +0200 (CEST)",
        "Tue, 2 May 2017 12:00:00 +0200 (Mitteleuropäische Sommerzeit)",
        "Tue, 2 May 2017 12:00:00 CEST",
        "Tue, 2 May 2017 06:00:00 EDT",
        "Tue, 2 May 2017 03:00:00 PDT",
        "Tue, 2 May 2017 19:00:00 JST",
        "Tue, 2 May 2017 10:00:00 UT",
        "Tue, 2 May 2017 10:00:00 Z",
        "Tue, 2 May 2017 12:00:00 GMT+2",
        "Tue, 2 May 2017 12:00:00 GMT+02:00",
        "Tue, 2 May 2017 12:00:00 UTC+0200",
        "Tue, 2 May 2017 10:00:00 Nowhere/Land",
        "Tue, 2 May 2017 10:00:00.123 +0000",
        "Tue, 02-May-2017 10:00:00 GMT",
        "Tue May  2 10:00:00 2017",
        "Tue May 02 12:00:00 CEST 2017",
        "Tue May 02 10:00:00 UTC 2017",
        "May 2, 2017 10:00:00 AM",
        "Tuesday, May 2, 2017 10:00 AM +0000",
        "Tuesday, 2 May 2017 10:00:00 +0000",
        "Di, 2 Mai 2017 12:00:00 +0200",
        "mar., 2 mai 2017 12:00:00 +0200",
        "2017-05-02T10:00:00Z",
        "2017-05-02T12:00:00+02:00",
        "2017-05-02 10:00:00",
        "2017-05-02 10:00:00 UTC",
        "2017/05/02 10:00:00",
        "02.05.2017 10:00:00",
        "Tue , 2 May 2017 10 : 00 : 00 +0000",
        "Tue, 2 (a day) May (a month) 2017 10:00:00 +0000",
      })
  void odd_forms_are_read(String written) {
    assertThat(
            MailDates.read(written)
                .orElseThrow()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
        .isEqualTo(TEN);
    assertThat(Mails.parsed("Date: " + written + "\n\nx").envelope().sentAt()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "99 Zed",
        "Tue, 32 May 2017 10:00:00 +0000",
        "Mon, 2 Mar 292278994 10:00:00",
        "10:00:00",
        "31 Feb 2017 10:00",
        "2 May 2017 25:00:00",
        "2 May 1901 10:00:00 +0000",
        "2 May 2017 10:61"
      })
  void what_is_no_date_is_none(String written) {
    assertThat(MailDates.read(written)).isEmpty();
  }

  @Test
  void a_leap_second_and_the_end_of_a_day_are_read() {
    assertThat(MailDates.read("Sat, 31 Dec 2016 23:59:60 +0000"))
        .contains(Instant.parse("2016-12-31T23:59:59Z"));
    assertThat(MailDates.read("2 May 2017 10:00 PM"))
        .contains(Instant.parse("2017-05-02T22:00:00Z"));
    assertThat(MailDates.read("2 May 2017 12:00 AM"))
        .contains(Instant.parse("2017-05-02T00:00:00Z"));
  }

  @Test
  void any_text_is_a_date_or_none() {
    Property.check(2_000, PIECES.list(0, 12), pieces -> MailDates.read(String.join("", pieces)));
  }

  @Test
  void a_long_date_costs_little() {
    for (String piece : new String[] {"(", " ", "1:", "2 May ", "(x)", "May 2, ", "1-"}) {
      assertTimeout(Duration.ofSeconds(1), () -> MailDates.read(piece.repeat(60_000)));
    }
  }
}
