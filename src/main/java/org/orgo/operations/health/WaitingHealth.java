package org.orgo.operations.health;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Answers up or late. Late does not stop a node or take requests from it, as down would: another
 * one would be as late.
 */
record WaitingHealth(Waiting what, OldestWaiting oldest, Duration limit)
    implements HealthIndicator {

  static final Status LATE = new Status("LATE");

  @Override
  public Health health() {
    return oldest
        .age(what)
        .map(
            age ->
                Health.status(age.compareTo(limit) > 0 ? LATE : Status.UP)
                    .withDetail("oldest_seconds", age.toSeconds())
                    .withDetail("limit_seconds", limit.toSeconds())
                    .build())
        .orElseGet(() -> Health.unknown().build());
  }
}
