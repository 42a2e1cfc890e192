package org.orgo.sync.changes;

/** What became of an operation. */
public enum OperationResult {
  /** Done; nobody had touched the task meanwhile. */
  APPLIED,
  /** Done, or done already, beside what others did meanwhile. */
  MERGED,
  /** Was answered before; nothing was done again. */
  DUPLICATE,
  /** Both sides differ, and somebody decides. */
  CONFLICT,
  /** May not be done; kept for who looks into it. */
  REFUSED
}
