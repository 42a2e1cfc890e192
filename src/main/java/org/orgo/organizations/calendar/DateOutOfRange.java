package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A working time cannot be counted: it is negative, or ends after the last year that can be
 * written.
 */
public final class DateOutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  DateOutOfRange(Instant start, Duration working) {
    super(
        "From %s a working time of %s cannot be counted; allowed: not negative, and ending before %s."
            .formatted(start, working, WorkingCalendar.LAST));
  }
}
