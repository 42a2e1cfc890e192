package org.orgo.tasks.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When, as a filter says it: {@code <2h}, {@code >7d}, {@code today}, {@code 2026-11-30}, {@code
 * <2026-11-30}. Days are those of the organization's clocks.
 *
 * @param direction 1 where a span looks ahead, -1 where it looks back
 */
record TimeSpans(Instant now, ZoneId zone, int direction) {

  private static final Pattern SPAN = Pattern.compile("([<>])(\\d{1,5})([mhdw])");
  private static final Pattern DAY = Pattern.compile("([<>])?(today|\\d{4}-\\d{2}-\\d{2})");

  /** What lies between; null bounds nothing. */
  record Between(Instant from, Instant until) {}

  Optional<Between> read(String text) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      Instant end = now.plus(length(span.group(2), span.group(3)).multipliedBy(direction));
      boolean nearer = span.group(1).equals("<");
      return Optional.of(
          nearer == (direction > 0) ? new Between(null, end) : new Between(end, null));
    }
    Matcher day = DAY.matcher(text);
    return day.matches() ? day(day.group(1), day.group(2)) : Optional.empty();
  }

  private Optional<Between> day(String side, String text) {
    try {
      LocalDate day = text.equals("today") ? LocalDate.ofInstant(now, zone) : LocalDate.parse(text);
      Instant begins = day.atStartOfDay(zone).toInstant();
      Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
      if (side == null) {
        return Optional.of(new Between(begins, ends));
      }
      return Optional.of(side.equals("<") ? new Between(null, begins) : new Between(ends, null));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Duration length(String count, String unit) {
    long many = Long.parseLong(count);
    return switch (unit) {
      case "m" -> Duration.ofMinutes(many);
      case "h" -> Duration.ofHours(many);
      case "d" -> Duration.ofDays(many);
      default -> Duration.ofDays(7 * many);
    };
  }
}
