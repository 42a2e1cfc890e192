package org.orgo.vocabulary.label;

/** What a signal opens. */
public enum Handling {
  TASK,
  CASE,
  CASE_AND_TASK,
  INFORM,
  DROP;

  /** The same with a task, for a signal that somebody has to answer. */
  public Handling withTask() {
    return this == CASE || this == CASE_AND_TASK ? CASE_AND_TASK : TASK;
  }
}
