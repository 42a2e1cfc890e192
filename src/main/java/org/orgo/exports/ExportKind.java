package org.orgo.exports;

/** What an export is made of. */
public enum ExportKind {
  TASKS,
  CASES,
  REPORT
}
