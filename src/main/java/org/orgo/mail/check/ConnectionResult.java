package org.orgo.mail.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * What was found out about a mailbox.
 *
 * @param steps all of them, in order
 * @param folders that mail can be read from or moved to, the first of them; empty without a login
 * @param uidValidity how its folder numbers mails now; null when it could not be opened
 * @param lastUid the last mail that is there; null when it could not be opened
 */
public record ConnectionResult(
    List<StepResult> steps,
    List<String> folders,
    @Nullable Long uidValidity,
    @Nullable Long lastUid) {

  /**
   * @param answer in the words of the server or the library; never holds the password
   */
  public record StepResult(
      ConnectionStep step, StepOutcome outcome, @Nullable String answer, Duration took) {}

  /** Whether no step failed. */
  public boolean passed() {
    return failure().isEmpty();
  }

  public Optional<StepResult> failure() {
    return steps.stream().filter(step -> step.outcome() == StepOutcome.FAILED).findFirst();
  }
}
