package org.orgo.reviews.response;

import java.util.List;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.springframework.stereotype.Component;

/** What follows from all that a review has found, in the transaction of the caller. */
@Component
public class ReviewConclusions {

  private final PatternOutcomes outcomes;
  private final PatternResponse response;

  ReviewConclusions(PatternOutcomes outcomes, PatternResponse response) {
    this.outcomes = outcomes;
    this.response = response;
  }

  /**
   * Judges what was closed a window ago, then answers what was found: what is answered now is not
   * judged yet.
   */
  public void draw(ReviewPeriod period, List<FoundPattern> found) {
    outcomes.judge(period, found);
    response.answer(period, found);
  }
}
