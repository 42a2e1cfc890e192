package org.orgo.platform.start;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a shutdown that hangs, so that who stops Orgo waits half a minute at most. A thread that
 * reads from a database that has frozen can be neither interrupted nor waited for. Nothing that was
 * acknowledged is lost: it was committed before.
 */
public final class ShutdownLimit {

  private static final Logger log = LoggerFactory.getLogger(ShutdownLimit.class);
  private static final Duration LIMIT = Duration.ofSeconds(25);
  private static final int ENDED_BY_SIGTERM = 143;

  private ShutdownLimit() {}

  public static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownLimit::watch, "shutdown-limit"));
  }

  /** The hook itself ends at once: the machine waits for hooks, but not for daemons. */
  private static void watch() {
    Thread limit = new Thread(ShutdownLimit::endAfterAll, "shutdown-limit-reached");
    limit.setDaemon(true);
    limit.start();
  }

  private static void endAfterAll() {
    try {
      Thread.sleep(LIMIT.toMillis());
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      return;
    }
    log.warn("The shutdown took longer than {} s and was cut short", LIMIT.toSeconds());
    Runtime.getRuntime().halt(ENDED_BY_SIGTERM);
  }
}
