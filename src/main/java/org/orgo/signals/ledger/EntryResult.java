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
  DUPLICATE
}
