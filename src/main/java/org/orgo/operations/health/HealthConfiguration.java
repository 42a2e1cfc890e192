package org.orgo.operations.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.orgo.platform.outage.DatabaseWatch;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits, by the names {@code /actuator/health} shows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
class HealthConfiguration {

  /** Decides whether a node is ready; see the group in {@code application.yaml}. */
  @Bean
  HealthIndicator databaseHealthIndicator(DatabaseWatch watch) {
    return () -> Health.status(watch.isReachable() ? Status.UP : Status.DOWN).build();
  }

  @Bean
  HealthIndicator unprocessedMailHealthIndicator(OldestWaiting oldest, HealthProperties limits) {
    return indicator(Waiting.UNPROCESSED_MAIL, oldest, limits);
  }

  @Bean
  HealthIndicator unsentMailHealthIndicator(OldestWaiting oldest, HealthProperties limits) {
    return indicator(Waiting.UNSENT_MAIL, oldest, limits);
  }

  @Bean
  HealthIndicator unpublishedEventHealthIndicator(OldestWaiting oldest, HealthProperties limits) {
    return indicator(Waiting.UNPUBLISHED_EVENT, oldest, limits);
  }

  /** Ages in numbers, for those who may read the measurements. */
  @Bean
  MeterBinder oldestWaitingGauges(OldestWaiting oldest) {
    return registry -> {
      for (Waiting what : Waiting.values()) {
        Gauge.builder("orgo.oldest.waiting", () -> seconds(oldest, what))
            .tag("what", what.name().toLowerCase(Locale.ROOT))
            .baseUnit("seconds")
            .register(registry);
      }
    };
  }

  private static double seconds(OldestWaiting oldest, Waiting what) {
    return oldest.age(what).map(age -> (double) age.toSeconds()).orElse(Double.NaN);
  }

  private static HealthIndicator indicator(
      Waiting what, OldestWaiting oldest, HealthProperties limits) {
    return new WaitingHealth(what, oldest, limits.limit(what));
  }
}
