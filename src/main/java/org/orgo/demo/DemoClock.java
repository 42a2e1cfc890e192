package org.orgo.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The system's clock, which the thread that writes the demo's past may set back for itself. */
@Component
@Profile("demo")
class DemoClock extends Clock {

  private final ThreadLocal<Instant> past = new ThreadLocal<>();

  /** Does the work as if it were then. */
  <T> T at(Instant then, Supplier<T> work) {
    past.set(then);
    try {
      return work.get();
    } finally {
      past.remove();
    }
  }

  @Override
  public Instant instant() {
    Instant then = past.get();
    return then == null ? Instant.now() : then;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
