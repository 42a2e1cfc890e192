package org.orgo.vocabulary.work;

/** Where a task stands. */
public enum TaskStatus implements WorkStatus {
  PENDING,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  FAILED,
  ESCALATED,
  CANCELLED;

  @Override
  public boolean isTerminal() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }

  public boolean isUnresolved() {
    return !isTerminal();
  }
}
