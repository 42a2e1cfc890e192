package org.orgo.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * The age of the item that waits longest. Measured in rounds of its own, so that who asks for the
 * health is answered at once, whatever the database does.
 */
@Component
class OldestWaiting extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final WaitingSince since;
  private final Clock clock;
  private final Map<Waiting, Duration> ages = new ConcurrentHashMap<>();

  OldestWaiting(WaitingSince since, Clock clock, TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "How long things wait was not measured");
    this.since = since;
    this.clock = clock;
  }

  /** Zero where nothing waits; empty where it could not be measured. */
  Optional<Duration> age(Waiting what) {
    return Optional.ofNullable(ages.get(what));
  }

  void measure() {
    for (Waiting what : Waiting.values()) {
      ages.put(what, measured(what));
    }
  }

  @Override
  protected void round() {
    try {
      measure();
    } catch (RuntimeException failure) {
      ages.clear();
      throw failure;
    }
  }

  private Duration measured(Waiting what) {
    return since
        .of(what)
        .map(start -> Duration.between(start, clock.instant()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
