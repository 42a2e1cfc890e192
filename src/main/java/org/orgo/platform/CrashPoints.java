package org.orgo.platform;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places at which a test kills the process, to prove that nothing is lost or doubled. They do
 * nothing unless the system property {@code orgo.crash-point} names one: {@code mail.rawCommitted}
 * ends the process at the first pass, {@code mail.rawCommitted:7} at the seventh.
 */
public final class CrashPoints {

  private static final String NAMED = System.getProperty("orgo.crash-point", "");
  private static final int EXIT_CODE_OF_KILL_9 = 137;

  private static final String NAME = NAMED.split(":")[0];
  private static final AtomicInteger PASSES_LEFT =
      new AtomicInteger(NAMED.contains(":") ? Integer.parseInt(NAMED.split(":")[1]) : 1);

  private CrashPoints() {}

  public static void reach(String name) {
    if (name.equals(NAME) && PASSES_LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT_CODE_OF_KILL_9);
    }
  }
}
