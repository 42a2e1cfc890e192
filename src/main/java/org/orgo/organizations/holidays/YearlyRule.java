package org.orgo.organizations.holidays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repetition once a year: on the date of the first occurrence, or on a weekday of a month such as
 * the fourth Thursday of November.
 *
 * @param every years from one occurrence to the next
 * @param count of occurrences at most
 * @param until the last day on which there may be one
 * @param weekday null where the date counts
 * @param which of these weekdays of the month; negative from its end
 */
record YearlyRule(int every, int count, LocalDate until, DayOfWeek weekday, int which) {
  private static final Set<String> KNOWN =
      Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");

  /** Empty where it repeats in any other way. */
  static Optional<YearlyRule> read(String text, LocalDate first) {
    Map<String, String> parts = new HashMap<>();
    for (String part : text.toUpperCase(Locale.ROOT).split(";")) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || !KNOWN.contains(pair[0]) || parts.put(pair[0], pair[1]) != null) {
        return Optional.empty();
      }
    }
    boolean sameDate =
        agrees(parts, "BYMONTH", first.getMonthValue())
            && (parts.containsKey("BYDAY")
                ? parts.containsKey("BYMONTH") && !parts.containsKey("BYMONTHDAY")
                : agrees(parts, "BYMONTHDAY", first.getDayOfMonth()));
    if (!"YEARLY".equals(parts.get("FREQ")) || !sameDate) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(parts));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static YearlyRule read(Map<String, String> parts) {
    int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    int count = Integer.parseInt(parts.getOrDefault("COUNT", "10000"));
    if (every < 1 || every > 10_000 || count < 1) {
      throw new IllegalArgumentException("Repeats never");
    }
    String end = parts.get("UNTIL");
    LocalDate until = end == null ? LocalDate.MAX : HolidayEvent.date(end);
    String day = parts.get("BYDAY");
    if (day == null) {
      return new YearlyRule(every, count, until, null, 0);
    }
    Matcher weekday = WEEKDAY.matcher(day);
    if (!weekday.matches()) {
      throw new IllegalArgumentException("Not one weekday of a month");
    }
    return new YearlyRule(
        every, count, until, weekday(weekday.group(2)), Integer.parseInt(weekday.group(1)));
  }

  /** The first day of each occurrence, up to a last day. */
  List<LocalDate> occurrences(LocalDate first, LocalDate last) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = until.isBefore(last) ? until : last;
    for (int year = first.getYear(); year <= end.getYear() && days.size() < count; year += every) {
      occurrence(first, YearMonth.of(year, first.getMonth()))
          .filter(day -> !day.isBefore(first) && !day.isAfter(end))
          .ifPresent(days::add);
    }
    return days;
  }

  /** Empty in a year that has no such day, such as 29 February. */
  private Optional<LocalDate> occurrence(LocalDate first, YearMonth month) {
    if (weekday == null) {
      return month.isValidDay(first.getDayOfMonth())
          ? Optional.of(month.atDay(first.getDayOfMonth()))
          : Optional.empty();
    }
    LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    return YearMonth.from(day).equals(month) ? Optional.of(day) : Optional.empty();
  }

  private static boolean agrees(Map<String, String> parts, String part, int value) {
    String said = parts.get(part);
    return said == null || said.matches("0*" + value);
  }

  private static DayOfWeek weekday(String two) {
    return List.of(DayOfWeek.values()).stream()
        .filter(day -> day.name().startsWith(two))
        .findFirst()
        .orElseThrow();
  }
}
