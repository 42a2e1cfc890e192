package orgo.bench;

import java.time.Duration;

/** How long and how often. */
enum Effort {
  QUICK(2, 4, 300),
  FULL(5, 12, 2_000);

  private final int times;
  private final int seconds;
  private final int items;

  Effort(int times, int seconds, int items) {
    this.times = times;
    this.seconds = seconds;
    this.items = items;
  }

  int times() {
    return times;
  }

  Duration run() {
    return Duration.ofSeconds(seconds);
  }

  Duration warmUp() {
    return Duration.ofSeconds(seconds * 2L);
  }

  int items() {
    return items;
  }
}
