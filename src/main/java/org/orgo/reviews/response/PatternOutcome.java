package org.orgo.reviews.response;

/** What the statement says one window after the case was closed. */
public enum PatternOutcome {
  MENDED,
  NOT_MENDED,
  CANNOT_TELL
}
