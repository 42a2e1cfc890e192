package org.orgo.reviews.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.cycle.ReviewCalendar;
import org.orgo.reviews.cycle.WantedReviews;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_scheduleReview}: the date of the timer, in the organization's zone as it is
 * now.
 */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START},
    writes = {
      @Written(name = ReviewCycle.REVIEW_DUE_AT),
      @Written(
          name = ReviewCycle.GOES_ON,
          values = {"YES", "NO"})
    },
    putsOff = true)
@Component
class ScheduleReviewDelegate implements JavaDelegate {

  private final ReviewCalendar calendar;
  private final Organizations organizations;
  private final WantedReviews wanted;

  ScheduleReviewDelegate(
      ReviewCalendar calendar, Organizations organizations, WantedReviews wanted) {
    this.calendar = calendar;
    this.organizations = organizations;
    this.wanted = wanted;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var organization = organizations.current();
    boolean goesOn = wanted.of(organization).contains(ReviewCycle.cadence(execution));
    execution.setVariable(ReviewCycle.GOES_ON, goesOn ? "YES" : "NO");
    execution.setVariable(
        ReviewCycle.REVIEW_DUE_AT,
        Date.from(calendar.due(ReviewCycle.period(execution).next(), organization.zone())));
  }
}
