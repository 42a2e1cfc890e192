package org.orgo.insights.hydration;

import java.time.LocalDate;

/**
 * A month of UTC in which rows were created.
 *
 * @param since the end of the month before it; nothing was created between
 * @param begins its first day
 */
record MonthOfRows(LocalDate since, LocalDate begins) {

  /** The first day after it. */
  LocalDate to() {
    return begins.plusMonths(1);
  }
}
