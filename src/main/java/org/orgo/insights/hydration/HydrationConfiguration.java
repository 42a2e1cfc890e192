package org.orgo.insights.hydration;

import java.time.Clock;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** What hydrates by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InsightsProperties.class)
class HydrationConfiguration {

  @Bean
  @ConditionalOnProperty(name = "orgo.insights.hydrate", matchIfMissing = true)
  HydrationRounds hydrationRounds(
      HydrationDirectoryMapper directory,
      OrganizationVisit visit,
      HydrationLag lag,
      TaskScheduler scheduler,
      Clock clock) {
    return new HydrationRounds(directory, visit, lag, scheduler, clock);
  }
}
