package org.orgo.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.reviews.cycle.ReviewHolding;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_writePack}. */
@PublishedTo(
    process = ReviewCycle.KEY,
    reads = {ReviewCycle.CADENCE, ReviewCycle.PERIOD_START, ReviewCycle.PATTERNS_FOUND})
@Component
class WritePackDelegate implements JavaDelegate {

  private final ReviewHolding holding;

  WritePackDelegate(@Lazy ReviewHolding holding) {
    this.holding = holding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    holding.writePack(ReviewCycle.period(execution));
  }
}
