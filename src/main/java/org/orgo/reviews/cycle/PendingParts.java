package org.orgo.reviews.cycle;

import java.time.Clock;
import java.util.List;
import org.orgo.insights.Hydration;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.response.PatternResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Stands in until the parts that hydrate, search and answer are there; to be deleted with them. */
@Configuration(proxyBeanMethods = false)
class PendingParts {

  @Bean
  @Fallback
  Hydration pendingHydration(Clock clock) {
    return clock::instant;
  }

  @Bean
  @Fallback
  PatternSearch pendingSearch() {
    return (period, kinds) -> List.of();
  }

  @Bean
  @Fallback
  PatternResponse pendingResponse() {
    return (period, patterns) -> {};
  }
}
