package org.orgo.reviews.cycle;

import java.util.List;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.pack.ReviewMails;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternOutcomes;
import org.orgo.reviews.response.PatternResponse;
import org.springframework.stereotype.Component;

/** What follows from what a review has found, in the transaction of the caller. */
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
   * Judges what was closed a window ago; before the first answer: what is answered is not judged.
   */
  void judge(ReviewPeriod period, List<FoundPattern> found) {
    outcomes.judge(period, found);
  }

  void answer(ReviewPeriod period, List<FoundPattern> found) {
    response.answer(period, found);
  }

  /** Tells those who read reviews. */
  void tell(ReviewPeriod period) {
    mails.held(period);
  }
}
