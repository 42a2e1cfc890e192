package org.orgo.reviews;

import java.time.LocalDate;

/**
 * The week, month or year that a review looks back on, in local days of the organization.
 *
 * @param start its first day: a Monday, the 1st of a month, 1 January
 * @param end its last day
 */
public record ReviewPeriod(Cadence cadence, LocalDate start, LocalDate end) {

  /** The whole period that begins on this day. */
  public static ReviewPeriod beginning(Cadence cadence, LocalDate start) {
    return new ReviewPeriod(cadence, start, cadence.after(start).minusDays(1));
  }

  /** The period that a day lies in. */
  public static ReviewPeriod containing(Cadence cadence, LocalDate day) {
    return beginning(cadence, cadence.startOf(day));
  }

  public ReviewPeriod next() {
    return beginning(cadence, end.plusDays(1));
  }

  public ReviewPeriod previous() {
    return containing(cadence, start.minusDays(1));
  }
}
