package org.orgo.workfiles;

/** What a row is, or became. */
public enum RowResult {

  /** It would become a task. */
  GOOD,

  /** The same became a task before, from this file or an earlier one. */
  KNOWN,

  /** It cannot become a task as it is. */
  WRONG,

  /** It became a task. */
  OPENED
}
