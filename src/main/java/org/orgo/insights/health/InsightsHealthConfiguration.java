package org.orgo.insights.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.orgo.insights.hydration.HydrationLag;
import org.orgo.insights.hydration.InsightsProperties;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The component {@code hydration} of {@code /actuator/health}. */
@Configuration(proxyBeanMethods = false)
class InsightsHealthConfiguration {

  /** Late does not stop a node or take requests from it, as down would. */
  static final Status LATE = new Status("LATE");

  @Bean
  HealthIndicator hydrationHealthIndicator(HydrationLag lag, InsightsProperties limits) {
    return () ->
        lag.age()
            .map(age -> health(age, lag, limits.maxLag()))
            .orElseGet(() -> Health.unknown().build());
  }

  private static Health health(Duration age, HydrationLag lag, Duration limit) {
    boolean late = age.compareTo(limit) > 0 || lag.strayRows() > 0;
    return Health.status(late ? LATE : Status.UP)
        .withDetail("lag_seconds", age.toSeconds())
        .withDetail("limit_seconds", limit.toSeconds())
        .withDetail("rows_outside_their_month", lag.strayRows())
        .build();
  }

  @Bean
  MeterBinder hydrationGauges(HydrationLag lag) {
    return registry -> {
      Gauge.builder("orgo.insights.lag", () -> seconds(lag)).baseUnit("seconds").register(registry);
      Gauge.builder("orgo.insights.queued", lag::queued).register(registry);
      Gauge.builder("orgo.insights.stray.rows", lag::strayRows).register(registry);
    };
  }

  private static double seconds(HydrationLag lag) {
    return lag.age().map(age -> (double) age.toSeconds()).orElse(Double.NaN);
  }
}
