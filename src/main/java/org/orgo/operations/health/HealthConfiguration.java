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

  @Bean
  HealthIndicator unsealedAuditHealthIndicator(OldestWaiting oldest, HealthProperties limits) {
    return indicator(Waiting.UNSEALED_AUDIT, oldest, limits);
  }

  @Bean
  HealthIndicator dueJobHealthIndicator(OldestWaiting oldest, HealthProperties limits) {
    return indicator(Waiting.DUE_JOB, oldest, limits);
  }

  /** Late, not down: the database's clock may be the wrong one, and then every node would go. */
  @Bean
  HealthIndicator clockSkewHealthIndicator(InstallationLoad load, HealthProperties limits) {
    return () ->
        load.skew()
            .map(
                skew ->
                    Health.status(
                            skew.abs().compareTo(limits.clockSkew()) > 0
                                ? WaitingHealth.LATE
                                : Status.UP)
                        .withDetail("skew_millis", skew.toMillis())
                        .withDetail("limit_millis", limits.clockSkew().toMillis())
                        .build())
            .orElseGet(() -> Health.unknown().build());
  }

  /** Counts, for those who may read the measurements; of the installation, never of one tenant. */
  @Bean
  MeterBinder installationLoadGauges(InstallationLoad load) {
    return registry -> {
      for (InstallationLoad.JobState state : InstallationLoad.JobState.values()) {
        Gauge.builder("orgo.jobs", () -> load.jobs(state))
            .description("Jobs of the engine")
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
      Gauge.builder("orgo.outbox.mails", load::dueMails)
          .description("Mails that are written and not yet sent")
          .register(registry);
      Gauge.builder("orgo.mailboxes.unreadable", load::unreadableMailboxes)
          .description("Mailboxes that could not be read three times in a row")
          .register(registry);
      Gauge.builder(
              "orgo.clock.skew",
              () -> load.skew().map(skew -> skew.toMillis() / 1_000.0).orElse(Double.NaN))
          .description("How far this node's clock is ahead of the database's")
          .baseUnit("seconds")
          .register(registry);
    };
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
