package org.orgo.signals;

/** What became of a signal. */
public enum Outcome {

  /**
   * The signal is stored and its diagram still works on it; only answers carry it, rows have no
   * outcome until the end.
   */
  ACCEPTED,
  TASK_OPENED,
  CASE_OPENED,
  CASE_AND_TASK_OPENED,
  INFORMED,
  COMMENT_ADDED,
  FILED,
  DROPPED;

  public boolean opensTask() {
    return this == TASK_OPENED || this == CASE_AND_TASK_OPENED;
  }
}
