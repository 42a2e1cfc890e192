package org.orgo.vocabulary.work;

/** Where a case stands. */
public enum CaseStatus implements WorkStatus {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  ARCHIVED;

  @Override
  public boolean isTerminal() {
    return this == ARCHIVED;
  }
}
