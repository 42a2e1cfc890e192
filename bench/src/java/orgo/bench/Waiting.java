package orgo.bench;

import java.util.function.BooleanSupplier;

/** Looks until something has happened. */
final class Waiting {

  private static final long MAX_WAIT_NANOS = 600_000_000_000L;
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private Waiting() {}

  /** Returns the nano time at which it had. */
  static long until(BooleanSupplier happened) {
    long begin = System.nanoTime();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() - begin > MAX_WAIT_NANOS) {
        throw new IllegalStateException("Waited ten minutes in vain");
      }
      try {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    return System.nanoTime();
  }
}
