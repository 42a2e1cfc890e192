package org.orgo.reviews.patterns.detection;

import java.time.LocalDate;

/** Local days looked at, both ends included. */
record PatternWindow(LocalDate start, LocalDate end) {

  static PatternWindow endingOn(LocalDate end, int days) {
    return new PatternWindow(end.minusDays(days - 1L), end);
  }
}
