package org.orgo.reviews.patterns;

/** What kind of trouble repeats. */
public enum PatternKind {
  /** The same thing, of the same owner, at one place or of one subtype. */
  FREQUENCY,
  /** The same thing in several functions. */
  CROSS_DEPARTMENT,
  /** A word of the organization's list of high risks. */
  HIGH_RISK,
  /** The answers of a group fell. */
  WELLBEING_DROP,
  /** A role is late more often than it was. */
  SLA_DRIFT,
  /** Nothing comes to a queue any more. */
  SILENCE;

  /** Whether it counts similar events, so that a profile's own numbers may hold for it. */
  public boolean countsEvents() {
    return this == FREQUENCY || this == CROSS_DEPARTMENT || this == HIGH_RISK;
  }
}
