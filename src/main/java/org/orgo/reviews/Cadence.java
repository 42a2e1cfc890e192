package org.orgo.reviews;

/** How often a review is held. */
public enum Cadence {
  WEEKLY,
  MONTHLY,
  YEARLY
}
