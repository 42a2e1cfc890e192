package org.orgo.platform.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How a refused start is reported. */
public final class FailureReports {

  private static final String IN_MANY_LINES =
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

  private FailureReports() {}

  /**
   * Leaves it to {@code SingleLineReporter}, also where the start fails before the levels of {@code
   * application.yaml} are read.
   */
  public static void inOneLine() {
    if (LoggerFactory.getLogger(IN_MANY_LINES) instanceof Logger logger) {
      logger.setLevel(Level.OFF);
    }
  }
}
