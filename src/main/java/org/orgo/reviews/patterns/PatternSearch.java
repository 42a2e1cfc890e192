package org.orgo.reviews.patterns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orgo.reviews.ReviewPeriod;

/** Looks for patterns in the facts of the current organization. */
public interface PatternSearch {

  /** Every pattern that fires in the window that ends with the period; silence is no part of it. */
  default List<FoundPattern> search(ReviewPeriod period) {
    return search(period, EnumSet.complementOf(EnumSet.of(PatternKind.SILENCE)));
  }

  /**
   * As {@link #search(ReviewPeriod)}, for some kinds only. A period that is not over yet may end
   * today: so what cannot wait for the review is found as it happens, under the same period.
   */
  List<FoundPattern> search(ReviewPeriod period, Set<PatternKind> kinds);
}
