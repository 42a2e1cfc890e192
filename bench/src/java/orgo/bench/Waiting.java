package orgo.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks until something has happened. */
final class Waiting {

  private static final Duration MAX_WAIT = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Waiting() {}

  /** Returns the nano time at which it had. */
  static long until(BooleanSupplier happened) {
    if (!within(MAX_WAIT, BETWEEN_LOOKS, happened)) {
      throw new IllegalStateException("Waited ten minutes in vain");
    }
    return System.nanoTime();
  }

  /** Whether it happened so soon; looks so seldom that looking does not count. */
  static boolean within(Duration most, Duration betweenLooks, BooleanSupplier happened) {
    long begin = System.nanoTime();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - begin > most.toNanos()) {
        return false;
      }
      try {
        Thread.sleep(betweenLooks.toMillis());
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    return true;
  }
}
