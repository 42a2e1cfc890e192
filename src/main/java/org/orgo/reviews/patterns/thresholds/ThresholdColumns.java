package org.orgo.reviews.patterns.thresholds;

/** What the table of thresholds answers. */
final class ThresholdColumns {
  static final String WINDOW_DAYS = "windowDays";
  static final String MINIMUM_EVENTS = "minimumEvents";
  static final String DISTINCT_SOURCES = "distinctSources";
  static final String LABEL = "label";
  static final String SEVERITY = "severity";

  private ThresholdColumns() {}
}
