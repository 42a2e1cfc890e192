package orgo.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The signal every measure sends: becomes one task of the maintenance queue. */
final class Samples {

  static final String SUBJECT = "The tap in room 12 drips";

  private static final int SENDERS = 200;
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private Samples() {}

  static String body() {
    return "It has dripped since this morning, please send somebody to repair it. No. "
        + NUMBER.incrementAndGet();
  }

  static String sender() {
    return "visitor%d@example.org".formatted(ThreadLocalRandom.current().nextInt(SENDERS));
  }
}
