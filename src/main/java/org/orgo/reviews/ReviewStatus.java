package org.orgo.reviews;

/** What became of a period. */
public enum ReviewStatus {
  HELD,
  /** Nothing ran when it was due, and a later period is looked back on instead. */
  SKIPPED
}
