package org.orgo.vocabulary.work;

/** What kind of work a task is. Not to be confused with the category inside a label. */
public enum Category {
  REQUEST,
  INCIDENT,
  UPDATE,
  REPORT,
  DISTRIBUTION
}
