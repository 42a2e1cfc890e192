package org.orgo.labels;

/** What a record of the audit is about. */
public enum LogCategory {
  WORKFLOW,
  TASK,
  SYSTEM,
  SECURITY,
  EMAIL
}
