package org.orgo.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.budget.CommandBudget;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.reviews.cycle.ReviewHolding;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_findPatterns}. */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START},
    writes = @Written(name = ReviewCycle.PATTERNS_FOUND))
@Component
class FindPatternsDelegate implements JavaDelegate {

  private final ReviewHolding holding;

  FindPatternsDelegate(@Lazy ReviewHolding holding) {
    this.holding = holding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CommandBudget.untimed(
        () ->
            execution.setVariable(
                ReviewCycle.PATTERNS_FOUND, holding.findPatterns(ReviewCycle.period(execution))));
  }
}
