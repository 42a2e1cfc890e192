package orgo.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long and how often. */
enum Effort {
  QUICK(2, 4, 300, 1_500),
  FULL(3, 10, 2_000, 6_000);

  private final int times;
  private final int seconds;
  private final int items;
  private final int warmUpItems;

  Effort(int times, int seconds, int items, int warmUpItems) {
    this.times = times;
    this.seconds = seconds;
    this.items = items;
    this.warmUpItems = warmUpItems;
  }

  int times() {
    return times;
  }

  Duration run() {
    return Duration.ofSeconds(seconds);
  }

  /** Repeats a run until enough items were done: a compiler warms up by calls, not by seconds. */
  void warmUp(DoubleSupplier rateOfOneRun) {
    for (double done = 0; done < warmUpItems; ) {
      done += rateOfOneRun.getAsDouble() * seconds;
    }
  }

  int items() {
    return items;
  }
}
