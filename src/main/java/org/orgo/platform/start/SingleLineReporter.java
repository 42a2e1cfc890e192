package org.orgo.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Reports a refused start in one line, whatever the logging is set to. */
class SingleLineReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    String description = analysis.getDescription().strip();
    String action = analysis.getAction() == null ? "" : " " + analysis.getAction().strip();
    System.err.println(("Orgo cannot start: " + description + action).replaceAll("\\s+", " "));
  }
}
