package org.orgo.organizations.holidays;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.holidays.LeftOutEvent.LeftOutReason;

/** One event of a file, by its lines. */
record HolidayEvent(List<ContentLine> lines) {
  static final int MAX_DAYS = 100;

  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final Pattern LENGTH = Pattern.compile("\\+?P(\\d{1,5})([DW])");

  /** Why it gives no holiday; empty where it does. */
  Optional<LeftOutReason> fault(LocalDate from, LocalDate until) {
    if (find("STATUS").filter(line -> line.is("STATUS", "CANCELLED")).isPresent()) {
      return Optional.of(LeftOutReason.CANCELLED);
    }
    if (find("RECURRENCE-ID").isPresent()) {
      return Optional.of(LeftOutReason.CHANGED_OCCURRENCE);
    }
    if (all("DTSTART").count() != 1) {
      return Optional.of(LeftOutReason.NO_DAY);
    }
    if (!DAY.matcher(start()).matches()) {
      boolean timed = start().matches("\\d{8}T\\d{6}Z?");
      return Optional.of(timed ? LeftOutReason.TIME_OF_DAY : LeftOutReason.NO_DAY);
    }
    try {
      return fault(date(start()), from, until);
    } catch (DateTimeException none) {
      return Optional.of(LeftOutReason.NO_DAY);
    }
  }

  private Optional<LeftOutReason> fault(LocalDate first, LocalDate from, LocalDate until) {
    long days = days(first);
    if (days < 1 || days > MAX_DAYS) {
      return Optional.of(days < 1 ? LeftOutReason.NO_DAY : LeftOutReason.TOO_LONG);
    }
    if (find("RDATE").isPresent() || (repeats() && rule(first).isEmpty())) {
      return Optional.of(LeftOutReason.OTHER_REPETITION);
    }
    if (first.isAfter(until)) {
      return Optional.of(LeftOutReason.TOO_FAR);
    }
    return holidays(from, until).isEmpty() ? Optional.of(LeftOutReason.PAST) : Optional.empty();
  }

  /** Of an event without a fault; those that lie within these days. */
  List<Holiday> holidays(LocalDate from, LocalDate until) {
    LocalDate first = date(start());
    Set<String> excepted = excepted();
    Predicate<LocalDate> held = day -> !excepted.contains(basic(day));
    Stream<LocalDate> starts =
        repeats()
            ? rule(first).orElseThrow().occurrences(first, until).stream().filter(held)
            : Stream.of(first);
    long days = days(first);
    return starts
        .flatMap(start -> LongStream.range(0, days).mapToObj(start::plusDays))
        .filter(day -> !day.isBefore(from) && !day.isAfter(until))
        .map(day -> new Holiday(day, summary()))
        .toList();
  }

  LeftOutEvent leftOut(LeftOutReason reason) {
    String start = find("DTSTART").map(ContentLine::text).orElse(null);
    return new LeftOutEvent(
        summary(), start == null ? null : start.substring(0, Math.min(start.length(), 20)), reason);
  }

  /**
   * @throws DateTimeException when it is none
   */
  static LocalDate date(String value) {
    return LocalDate.parse(
        value.substring(0, Math.min(8, value.length())), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private String summary() {
    String text = find("SUMMARY").map(ContentLine::text).orElse("");
    if (text.length() <= Holiday.MAX_NAME) {
      return text;
    }
    int cut = Holiday.MAX_NAME - 1;
    boolean withinCharacter = Character.isHighSurrogate(text.charAt(cut - 1));
    return text.substring(0, withinCharacter ? cut - 1 : cut).strip() + "…";
  }

  private String start() {
    return find("DTSTART").map(ContentLine::value).orElse("");
  }

  private boolean repeats() {
    return find("RRULE").isPresent();
  }

  private Optional<YearlyRule> rule(LocalDate first) {
    return all("RRULE").count() > 1
        ? Optional.empty()
        : find("RRULE").flatMap(line -> YearlyRule.read(line.value(), first));
  }

  /** The end of an event is the day after its last one. */
  private long days(LocalDate first) {
    Optional<ContentLine> end = find("DTEND");
    if (end.isPresent()) {
      long days = ChronoUnit.DAYS.between(first, date(end.get().value()));
      return days == 0 ? 1 : days; // as many programs write a single day
    }
    Optional<ContentLine> length = find("DURATION");
    if (length.isEmpty()) {
      return 1;
    }
    Matcher said = LENGTH.matcher(length.get().value());
    return said.matches() ? Long.parseLong(said.group(1)) * (said.group(2).equals("W") ? 7 : 1) : 0;
  }

  private Set<String> excepted() {
    Set<String> days = new HashSet<>();
    all("EXDATE").forEach(line -> days.addAll(List.of(line.value().split(","))));
    return days;
  }

  private static String basic(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private Optional<ContentLine> find(String name) {
    return all(name).findFirst();
  }

  private Stream<ContentLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name));
  }
}
