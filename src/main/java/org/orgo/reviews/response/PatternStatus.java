package org.orgo.reviews.response;

/** What became of a pattern that fired. */
public enum PatternStatus {
  FIRED,
  /** It fired while its key was muted, and no work followed. */
  MUTED,
  DISMISSED
}
