package org.orgo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs on and can be moved; the engine's clock follows. */
public final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public void advance(Duration step) {
    ahead = ahead.plus(step);
    follow();
  }

  public void moveTo(Instant time) {
    ahead = Duration.between(Instant.now(), time);
    follow();
  }

  public void reset() {
    ahead = Duration.ZERO;
    ClockUtil.reset();
  }

  private void follow() {
    ClockUtil.offset(ahead.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
