package org.orgo.reviews.patterns;

import java.util.List;
import java.util.Set;
import org.orgo.reviews.ReviewPeriod;

/** Looks for patterns in the facts of the current organization. */
public interface PatternSearch {

  /** Every pattern that fires in the window that ends with the period. */
  List<FoundPattern> search(ReviewPeriod period);

  /** As {@link #search(ReviewPeriod)}, for some kinds only. */
  default List<FoundPattern> search(ReviewPeriod period, Set<PatternKind> kinds) {
    return search(period).stream().filter(found -> kinds.contains(found.kind())).toList();
  }
}
