package org.orgo.vocabulary.work;

/** What an audit entry is about. */
public enum LogCategory {
  WORKFLOW,
  TASK,
  SYSTEM,
  SECURITY,
  EMAIL
}
