package org.orgo.exports;

/** How far an export is. */
public enum ExportStatus {
  /** Somebody else decides whether it is written. */
  AWAITING_APPROVAL,
  QUEUED,
  RUNNING,
  READY,
  FAILED,
  /** Somebody refused it, or nobody decided in time. */
  REFUSED,
  /** Its content was deleted. */
  EXPIRED
}
