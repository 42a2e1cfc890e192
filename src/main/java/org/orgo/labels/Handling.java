package org.orgo.labels;

/** What a signal opens. */
public enum Handling {
  TASK,
  CASE,
  CASE_AND_TASK,
  INFORM,
  DROP
}
