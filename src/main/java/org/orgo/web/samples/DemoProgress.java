package org.orgo.web.samples;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How far the demo is with writing the past of its organizations, which it does while the first
 * people look in already.
 */
@Component
@Profile("demo")
public class DemoProgress {

  private final AtomicInteger written = new AtomicInteger();
  private volatile int expected;

  public void expect(int reports) {
    expected = reports;
  }

  public void oneMore() {
    written.incrementAndGet();
  }

  /** Nothing more is coming. */
  public void over() {
    expected = 0;
  }

  /** Null where nothing is being written. */
  DemoDoor.Past past() {
    int all = expected;
    return all == 0 ? null : new DemoDoor.Past(written.get(), all);
  }
}
