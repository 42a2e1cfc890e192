package org.orgo.signals.ledger;

/** What became of something that came in. */
public enum EntryResult {

  /** Its diagram still works on it. */
  WAITING,

  /** It could not be read, and somebody has to look. */
  QUARANTINED,
  TASK_OPENED,
  CASE_OPENED,
  CASE_AND_TASK_OPENED,
  INFORMED,
  COMMENT_ADDED,
  FILED,
  DROPPED,

  /** It was there already. */
  DUPLICATE,

  /** It could not be taken, and says why. */
  REFUSED,

  /** It was done as it was on the node. */
  APPLIED,

  /** It was done here already. */
  MERGED,

  /** Somebody has to decide between it and what is here. */
  CONFLICT
}
