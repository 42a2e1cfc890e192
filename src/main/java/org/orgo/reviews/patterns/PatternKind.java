package org.orgo.reviews.patterns;

/** What kind of trouble repeats. */
public enum PatternKind {
  FREQUENCY,
  CROSS_DEPARTMENT,
  HIGH_RISK,
  WELLBEING_DROP,
  SLA_DRIFT,
  SILENCE
}
