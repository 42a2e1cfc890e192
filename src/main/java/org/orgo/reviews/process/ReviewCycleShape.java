package org.orgo.reviews.process;

import java.time.LocalDate;
import java.util.List;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.operations.jobs.MendableVariable;
import org.orgo.engine.operations.jobs.MendableVariables;
import org.orgo.reviews.Cadence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every version of the review cycle is held to. */
@Configuration(proxyBeanMethods = false)
class ReviewCycleShape {

  @Bean
  ProcessVariables variablesOfAReviewCycle() {
    return new ProcessVariables(
        ReviewCycle.KEY,
        List.of(
            KnownVariable.oneOf(ReviewCycle.CADENCE, Cadence.class),
            KnownVariable.anything(ReviewCycle.PERIOD_START),
            KnownVariable.anything(ReviewCycle.REVIEW_DUE_AT)),
        null);
  }

  /** The next review says itself when it is due. */
  @Bean
  MendableVariables mendableInAReviewCycle() {
    return new MendableVariables(
        ReviewCycle.KEY,
        List.of(
            MendableVariable.oneOf(ReviewCycle.CADENCE, Cadence.class),
            MendableVariable.day(
                ReviewCycle.PERIOD_START, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31))));
  }

  @Bean
  ModelRule reviewCycleRule() {
    return new ReviewCycleRule();
  }
}
