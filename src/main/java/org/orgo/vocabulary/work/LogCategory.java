package org.orgo.vocabulary.work;

/** What a record of the audit is about. */
public enum LogCategory {
  WORKFLOW,
  TASK,
  SYSTEM,
  SECURITY,
  EMAIL
}
