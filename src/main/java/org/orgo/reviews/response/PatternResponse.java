package org.orgo.reviews.response;

import java.util.List;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;

/** Answers patterns with work, in the transaction of the caller. */
public interface PatternResponse {

  /**
   * Records each pattern once a key, cadence and period, and opens its case or adds to the open
   * one. A second call with the same patterns changes nothing.
   */
  void answer(ReviewPeriod period, List<FoundPattern> patterns);
}
