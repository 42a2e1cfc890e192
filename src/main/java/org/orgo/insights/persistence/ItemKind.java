package org.orgo.insights.persistence;

/** What can be queued to be hydrated. */
public enum ItemKind {
  TASK,
  CASE,
  SIGNAL,
  CHECKIN,
  PERSON,
  GROUP
}
