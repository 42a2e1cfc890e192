package org.orgo.organizations.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day that is closed all day.
 *
 * @param name empty where nobody named it
 */
public record Holiday(LocalDate day, String name) {
  public static final int MAX_NAME = 80;

  static final String ALLOWED =
      "dates such as 2026-12-25, each with a name of at most %d characters or without one"
          .formatted(MAX_NAME);

  public Holiday {
    name = name.strip();
    if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw InvalidCalendar.wrong("holidays", day + " " + name, ALLOWED);
    }
  }

  /**
   * Reads {@code 2026-12-25} or {@code 2026-12-25 Christmas Day}.
   *
   * @throws InvalidCalendar when it is neither
   */
  public static Holiday parse(String text) {
    String[] parts = text.strip().split(" ", 2);
    try {
      return new Holiday(LocalDate.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
    } catch (DateTimeException noDate) {
      throw InvalidCalendar.wrong("holidays", text, ALLOWED);
    }
  }

  /** The written form, such as {@code 2026-12-25 Christmas Day}. */
  @Override
  public String toString() {
    return name.isEmpty() ? day.toString() : day + " " + name;
  }
}
