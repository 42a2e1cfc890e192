package org.orgo.mail.check;

/** How a step went. */
public enum StepOutcome {
  PASSED,
  FAILED,
  /** Not asked for, or a step before failed. */
  SKIPPED
}
