package org.orgo.signals;

/** What became of a signal. */
public enum Outcome {

  /**
   * It is stored and being worked on. Only ever answered: a row has no outcome until it has one.
   */
  ACCEPTED,
  TASK_OPENED,
  CASE_OPENED,
  CASE_AND_TASK_OPENED,
  INFORMED,
  COMMENT_ADDED,
  FILED,
  DROPPED
}
