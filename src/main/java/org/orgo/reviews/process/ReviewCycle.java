package org.orgo.reviews.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;

/** Key, elements and variables of {@code processes/reviews/review-cycle.bpmn}. */
final class ReviewCycle {

  static final String KEY = "review-cycle";
  static final String EVENT_REVIEW_DUE = "event_reviewDue";

  /** WEEKLY, MONTHLY or YEARLY. */
  static final String CADENCE = "cadence";

  /** First day of the period that is looked back on, or was last; such as 2026-03-30. */
  static final String PERIOD_START = "periodStart";

  /** When the next review is due; a date. */
  static final String REVIEW_DUE_AT = "reviewDueAt";

  /** Whether the profile still has this review, YES or NO. */
  static final String GOES_ON = "goesOn";

  /** How many patterns the review found; a number. */
  static final String PATTERNS_FOUND = "patternsFound";

  /** Whether each pattern that was found has its answer, YES or NO. */
  static final String ALL_ANSWERED = "allAnswered";

  private ReviewCycle() {}

  static Cadence cadence(DelegateExecution execution) {
    return Cadence.valueOf((String) execution.getVariable(CADENCE));
  }

  static LocalDate periodStart(DelegateExecution execution) {
    return LocalDate.parse((String) execution.getVariable(PERIOD_START));
  }

  static ReviewPeriod period(DelegateExecution execution) {
    return ReviewPeriod.beginning(cadence(execution), periodStart(execution));
  }
}
