package org.orgo.exports;

/** How far an export is. */
public enum ExportStatus {
  QUEUED,
  RUNNING,
  READY,
  FAILED,
  /** Its content was deleted. */
  EXPIRED
}
