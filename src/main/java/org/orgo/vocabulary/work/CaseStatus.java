package org.orgo.vocabulary.work;

/** Where a case stands. */
public enum CaseStatus {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  ARCHIVED;

  public boolean isTerminal() {
    return this == ARCHIVED;
  }
}
