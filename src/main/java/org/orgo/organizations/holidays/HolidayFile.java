package org.orgo.organizations.holidays;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.holidays.CalendarFileRefused.Fault;
import org.orgo.organizations.holidays.LeftOutEvent.LeftOutReason;

/** An iCalendar file that somebody brings. */
public record HolidayFile(List<HolidayEvent> events) {
  public static final int MAX_BYTES = 1024 * 1024;

  /** Whole years after this one for which repetitions are written out. */
  public static final int YEARS_AHEAD = 5;

  static final int MAX_EVENTS = 2_000;

  /**
   * @throws CalendarFileRefused when it is too large, or no calendar
   */
  public static HolidayFile read(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new CalendarFileRefused(Fault.TOO_LARGE, "has %d bytes".formatted(file.length));
    }
    return new HolidayFile(events(ContentLine.of(text(file))));
  }

  /**
   * Compares it with the holidays that there are.
   *
   * @param today days of earlier years are left out
   */
  public HolidayRehearsal rehearse(Set<LocalDate> holidays, LocalDate today) {
    LocalDate from = LocalDate.of(today.getYear(), 1, 1);
    LocalDate until = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
    Map<LocalDate, Holiday> found = new TreeMap<>();
    List<LeftOutEvent> leftOut = new ArrayList<>();
    for (HolidayEvent event : events) {
      Optional<LeftOutReason> fault = event.fault(from, until);
      fault.ifPresentOrElse(
          reason -> leftOut.add(event.leftOut(reason)),
          () ->
              event
                  .holidays(from, until)
                  .forEach(day -> found.merge(day.day(), day, HolidayFile::named)));
    }
    return HolidayRehearsal.of(found.values(), holidays, List.copyOf(leftOut), until);
  }

  /** Two events of one day: the first name there is. */
  private static Holiday named(Holiday one, Holiday other) {
    return one.name().isEmpty() ? other : one;
  }

  private static List<HolidayEvent> events(List<ContentLine> lines) {
    List<HolidayEvent> events = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    List<ContentLine> event = new ArrayList<>();
    for (ContentLine line : lines) {
      if (line.name().equals("BEGIN")) {
        requireCalendar(!open.isEmpty() || line.is("BEGIN", "VCALENDAR"), "does not begin as one");
        open.push(line.value().toUpperCase(Locale.ROOT));
      } else if (line.name().equals("END")) {
        requireCalendar(!open.isEmpty() && line.is("END", open.peek()), "is nested wrongly");
        if (open.pop().equals("VEVENT")) {
          events.add(new HolidayEvent(List.copyOf(event)));
          event.clear();
        }
      } else {
        requireCalendar(!open.isEmpty(), "has text outside of a calendar");
        if (open.peek().equals("VEVENT")) {
          event.add(line);
        }
      }
      requireFew(events.size());
    }
    requireCalendar(open.isEmpty() && !lines.isEmpty(), "breaks off, or is empty");
    return List.copyOf(events);
  }

  private static void requireCalendar(boolean met, String problem) {
    if (!met) {
      throw new CalendarFileRefused(Fault.NOT_A_CALENDAR, problem);
    }
  }

  private static void requireFew(int events) {
    if (events > MAX_EVENTS) {
      throw new CalendarFileRefused(
          Fault.TOO_MANY_EVENTS, "has more than %d events".formatted(MAX_EVENTS));
    }
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new CalendarFileRefused(Fault.NOT_UTF8, "is not written in UTF-8");
    }
  }
}
