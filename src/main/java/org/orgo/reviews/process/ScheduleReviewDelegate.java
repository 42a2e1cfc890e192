package org.orgo.reviews.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.cycle.ReviewCalendar;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_scheduleReview}: the date of the timer, in the organization's zone as it is
 * now.
 */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START},
    writes = @Written(name = ReviewCycle.REVIEW_DUE_AT),
    putsOff = true)
@Component
class ScheduleReviewDelegate implements JavaDelegate {

  private final ReviewCalendar calendar;
  private final Organizations organizations;

  ScheduleReviewDelegate(ReviewCalendar calendar, Organizations organizations) {
    this.calendar = calendar;
    this.organizations = organizations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ReviewCycle.REVIEW_DUE_AT,
        Date.from(
            calendar.due(ReviewCycle.period(execution).next(), organizations.current().zone())));
  }
}
