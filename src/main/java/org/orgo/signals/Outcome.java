package org.orgo.signals;

/** What became of a signal. */
public enum Outcome {
  TASK_OPENED,
  CASE_OPENED,
  CASE_AND_TASK_OPENED,
  INFORMED,
  COMMENT_ADDED,
  FILED,
  DROPPED
}
