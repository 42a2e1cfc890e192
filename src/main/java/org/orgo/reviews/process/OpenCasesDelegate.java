package org.orgo.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.budget.CommandBudget;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.reviews.cycle.ReviewHolding;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_openCases}: with it the review is held, once a period. It is repeated while
 * more is to be answered than one command may do.
 */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START, ReviewCycle.PATTERNS_FOUND},
    writes =
        @Written(
            name = ReviewCycle.ALL_ANSWERED,
            values = {"YES", "NO"}))
@Component
class OpenCasesDelegate implements JavaDelegate {

  private final ReviewHolding holding;

  OpenCasesDelegate(@Lazy ReviewHolding holding) {
    this.holding = holding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CommandBudget.untimed(
        () -> {
          boolean allAnswered = holding.openCases(ReviewCycle.period(execution));
          execution.setVariable(ReviewCycle.ALL_ANSWERED, allAnswered ? "YES" : "NO");
        });
  }
}
