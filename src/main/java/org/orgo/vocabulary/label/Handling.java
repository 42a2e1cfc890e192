package org.orgo.vocabulary.label;

/** What a signal opens. */
public enum Handling {
  TASK,
  CASE,
  CASE_AND_TASK,
  INFORM,
  DROP
}
