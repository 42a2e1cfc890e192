package org.orgo.reviews.process;

import java.util.List;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
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

  @Bean
  ModelRule reviewCycleRule() {
    return new ReviewCycleRule();
  }
}
