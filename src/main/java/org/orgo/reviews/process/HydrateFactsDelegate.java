package org.orgo.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.budget.CommandBudget;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.delegates.PublishedTo.Written;
import org.orgo.reviews.cycle.ReviewHolding;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_hydrateFacts}: completes the facts and says which period is looked at. */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START},
    writes = @Written(name = ReviewCycle.PERIOD_START))
@Component
class HydrateFactsDelegate implements JavaDelegate {

  private final ReviewHolding holding;

  HydrateFactsDelegate(@Lazy ReviewHolding holding) {
    this.holding = holding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CommandBudget.untimed(
        () ->
            execution.setVariable(
                ReviewCycle.PERIOD_START,
                holding
                    .begin(ReviewCycle.cadence(execution), ReviewCycle.periodStart(execution))
                    .start()
                    .toString()));
  }
}
