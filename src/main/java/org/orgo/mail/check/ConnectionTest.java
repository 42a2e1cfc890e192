package org.orgo.mail.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.orgo.mail.check.ConnectionResult.StepResult;

/** One run of the steps: does one after the other until one fails, and notes how each went. */
final class ConnectionTest {

  private static final int MAX_ANSWER_LENGTH = 500;

  private final List<StepResult> steps = new ArrayList<>();
  private boolean failed;

  /** Does something and says what was found; what it throws is the answer. */
  interface StepWork {
    String run() throws Exception;
  }

  /** Does it unless something has failed before. */
  void attempt(ConnectionStep step, StepWork attempt) {
    if (failed) {
      skip(step);
      return;
    }
    long begin = System.nanoTime();
    try {
      note(step, StepOutcome.PASSED, attempt.run(), begin);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      note(step, StepOutcome.FAILED, "interrupted", begin);
    } catch (Exception failure) {
      note(step, StepOutcome.FAILED, words(failure), begin);
    }
  }

  void skip(ConnectionStep step) {
    steps.add(new StepResult(step, StepOutcome.SKIPPED, null, Duration.ZERO));
  }

  boolean hasFailed() {
    return failed;
  }

  List<StepResult> steps() {
    return List.copyOf(steps);
  }

  private void note(ConnectionStep step, StepOutcome outcome, String answer, long begin) {
    failed = failed || outcome == StepOutcome.FAILED;
    Duration took = Duration.ofNanos(System.nanoTime() - begin).truncatedTo(ChronoUnit.MILLIS);
    steps.add(new StepResult(step, outcome, bounded(answer), took));
  }

  /** The innermost one says what the server or the system said. */
  private static String words(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }

  private static String bounded(String answer) {
    String line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(line.length(), MAX_ANSWER_LENGTH));
  }
}
