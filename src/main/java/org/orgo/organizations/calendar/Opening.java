package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One open stretch of a day, in minutes since midnight; the end is exclusive. */
public record Opening(int fromMinute, int toMinute) {
  static final String ALLOWED =
      "HH:mm-HH:mm from 00:00 to 24:00, the end after the start (a night is two openings), such as"
          + " 08:00-12:00";
  private static final int DAY = 24 * 60;
  static final Opening ALL_DAY = new Opening(0, DAY);
  private static final Pattern TEXT =
      Pattern.compile("([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");

  public Opening {
    if (fromMinute < 0 || fromMinute >= toMinute || toMinute > DAY) {
      throw InvalidCalendar.wrong("hours", written(fromMinute, toMinute), ALLOWED);
    }
  }

  public static Opening parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw InvalidCalendar.wrong("hours", text, ALLOWED);
    }
    return new Opening(minute(matcher, 1), minute(matcher, 3));
  }

  boolean overlaps(Opening other) {
    return fromMinute < other.toMinute && other.fromMinute < toMinute;
  }

  Duration length() {
    return Duration.ofMinutes(toMinute - fromMinute);
  }

  /** How much of it lies before a time of day. */
  Duration before(LocalTime time) {
    Duration passed = Duration.ofNanos(time.toNanoOfDay()).minusMinutes(fromMinute);
    if (passed.isNegative()) {
      return Duration.ZERO;
    }
    return passed.compareTo(length()) < 0 ? passed : length();
  }

  /** The written form, such as {@code 08:00-12:00}. */
  @Override
  public String toString() {
    return written(fromMinute, toMinute);
  }

  private static String written(int from, int to) {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }

  private static int minute(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
  }
}
