package org.orgo.reviews.cycle;

import java.util.List;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.pack.ReviewMails;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternOutcomes;
import org.orgo.reviews.response.PatternResponse;
import org.springframework.stereotype.Component;

/** What follows from all that a review has found, in the transaction of the caller. */
@Component
class ReviewConclusions {

  private final PatternOutcomes outcomes;
  private final PatternResponse response;
  private final ReviewMails mails;

  ReviewConclusions(PatternOutcomes outcomes, PatternResponse response, ReviewMails mails) {
    this.outcomes = outcomes;
    this.response = response;
    this.mails = mails;
  }

  /**
   * Judges what was closed a window ago, then answers what was found: what is answered now is not
   * judged yet. Then those who read reviews are told.
   */
  void draw(ReviewPeriod period, List<FoundPattern> found) {
    outcomes.judge(period, found);
    response.answer(period, found);
    mails.held(period);
  }
}
