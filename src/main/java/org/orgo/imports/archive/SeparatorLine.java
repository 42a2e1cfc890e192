package org.orgo.imports.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line before each message of an mbox, such as {@code From ann@example.org Sat Jan 3 01:05:34
 * 1996}. Words that begin a line with "From" have no such date behind them.
 */
final class SeparatorLine {

  static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private static final int MAX_LENGTH = 1_000;
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern DATED =
      Pattern.compile(
          "From .*?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s+"
              + "(?:(?<month>[A-Z][a-z]{2})\\s+(?<day>\\d{1,2})|(?<day2>\\d{1,2})\\s+(?<month2>[A-Z][a-z]{2}))\\s+"
              + "(?:(?<year>\\d{4})\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "(?:\\s+(?<zone>[+-]\\d{4})|\\s+[A-Z]{1,5})?(?:\\s+(?<year2>\\d{4}))?"
              + "(?:\\s+(?<zone2>[+-]\\d{4}))?(?:\\s+remote from .*)?\\s*");

  private SeparatorLine() {}

  /** The date of such a line; empty when it is none. */
  static Optional<Instant> read(byte[] buffer, int start, int length) {
    if (length > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher dated = DATED.matcher(new String(buffer, start, length, StandardCharsets.ISO_8859_1));
    return dated.matches() ? date(dated) : Optional.empty();
  }

  private static Optional<Instant> date(Matcher dated) {
    String year = first(dated, "year", "year2");
    int month = MONTHS.indexOf(first(dated, "month", "month2")) + 1;
    if (year == null || month == 0) {
      return Optional.empty();
    }
    String second = dated.group("second");
    String zone = first(dated, "zone", "zone2");
    try {
      LocalDateTime local =
          LocalDateTime.of(
              Integer.parseInt(year),
              month,
              Integer.parseInt(first(dated, "day", "day2")),
              Integer.parseInt(dated.group("hour")),
              Integer.parseInt(dated.group("minute")),
              second == null ? 0 : Math.min(59, Integer.parseInt(second)));
      return Optional.of(local.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone)));
    } catch (DateTimeException absurd) {
      return Optional.empty();
    }
  }

  private static String first(Matcher dated, String one, String other) {
    String value = dated.group(one);
    return value == null ? dated.group(other) : value;
  }
}
