package org.orgo.reviews.patterns;

import java.util.List;
import org.orgo.reviews.ReviewPeriod;

/** Looks for patterns in the facts of the current organization. */
public interface PatternSearch {

  /** Every pattern that fires in the window that ends with the period. */
  List<FoundPattern> search(ReviewPeriod period);
}
