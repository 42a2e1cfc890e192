package org.orgo.organizations.holidays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orgo.organizations.calendar.Holiday;

/**
 * What a file would change in a calendar.
 *
 * @param added days that the calendar does not have, in order
 * @param known days that it has already
 * @param leftOut events that give no day, in the order of the file
 * @param until what repeats is written out up to this day
 */
public record HolidayRehearsal(
    List<Holiday> added, List<Holiday> known, List<LeftOutEvent> leftOut, LocalDate until) {

  static HolidayRehearsal of(
      Iterable<Holiday> found,
      Set<LocalDate> holidays,
      List<LeftOutEvent> leftOut,
      LocalDate until) {
    List<Holiday> added = new ArrayList<>();
    List<Holiday> known = new ArrayList<>();
    for (Holiday each : found) {
      (holidays.contains(each.day()) ? known : added).add(each);
    }
    return new HolidayRehearsal(List.copyOf(added), List.copyOf(known), leftOut, until);
  }

  /** One a line, as a calendar's field takes them. */
  public String lines() {
    return String.join("\n", added.stream().map(Holiday::toString).toList());
  }
}
