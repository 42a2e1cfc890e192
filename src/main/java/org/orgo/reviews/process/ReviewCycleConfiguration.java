package org.orgo.reviews.process;

import java.util.Set;
import org.orgo.engine.access.BackgroundProcess;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the jobs of reviews stand back behind everybody's work, and keeps diagrams from overwriting
 * what reviews set.
 */
@Configuration(proxyBeanMethods = false)
class ReviewCycleConfiguration {

  @Bean
  BackgroundProcess reviewsStandBack() {
    return new BackgroundProcess(ReviewCycle.KEY);
  }

  @Bean
  OwnVariables variablesOfReviews() {
    return new OwnVariables(
        Set.of(
            ReviewCycle.CADENCE,
            ReviewCycle.PERIOD_START,
            ReviewCycle.REVIEW_DUE_AT,
            ReviewCycle.GOES_ON,
            ReviewCycle.PATTERNS_FOUND,
            ReviewCycle.ALL_ANSWERED));
  }
}
