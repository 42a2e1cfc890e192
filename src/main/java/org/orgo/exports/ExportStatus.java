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
  /** Whoever ordered it changed his mind before anybody decided. */
  WITHDRAWN,
  /** Its content was deleted. */
  EXPIRED
}
