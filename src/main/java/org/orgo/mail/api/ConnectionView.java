package org.orgo.mail.api;

import java.util.List;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.check.ConnectionStep;
import org.orgo.mail.check.StepOutcome;
import org.springframework.lang.Nullable;

/**
 * How the steps went.
 *
 * @param folders that mail can be read from or moved to
 */
record ConnectionView(boolean passed, List<StepView> steps, List<String> folders) {

  /**
   * @param answer in the words of the server
   */
  record StepView(
      ConnectionStep step, StepOutcome outcome, @Nullable String answer, long milliseconds) {}

  static ConnectionView of(ConnectionResult result) {
    return new ConnectionView(
        result.passed(),
        result.steps().stream()
            .map(
                step ->
                    new StepView(
                        step.step(), step.outcome(), step.answer(), step.took().toMillis()))
            .toList(),
        result.folders());
  }
}
