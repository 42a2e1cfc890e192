package org.orgo.insights.reports;

import java.util.Locale;

/** One number of a report. In small letters it is a column's name and the measure of a cell. */
public enum Figure {
  TASKS_OPENED(ReportUnit.COUNT),
  TASKS_CLOSED(ReportUnit.COUNT),
  /** At the end of the period. */
  TASKS_OPEN(ReportUnit.COUNT),
  TASKS_ON_TIME(ReportUnit.PERCENT),
  TASKS_ESCALATED(ReportUnit.COUNT),
  TASKS_REASSIGNED(ReportUnit.COUNT),
  TASKS_ANSWERED(ReportUnit.COUNT),
  FIRST_RESPONSE_P50(ReportUnit.SECONDS),
  FIRST_RESPONSE_P90(ReportUnit.SECONDS),
  COMPLETION_P50(ReportUnit.SECONDS),
  COMPLETION_P90(ReportUnit.SECONDS),
  OCCURRENCES(ReportUnit.COUNT),
  PATTERNS_FOUND(ReportUnit.COUNT),
  PATTERNS_DISMISSED(ReportUnit.COUNT),
  CHECKINS(ReportUnit.COUNT),
  SCORE_MEAN(ReportUnit.SCORE),
  /** How fast a profile wants an answer. */
  REACTIVITY(ReportUnit.SECONDS),
  ANSWERED_IN_TIME(ReportUnit.PERCENT);

  private final ReportUnit unit;

  Figure(ReportUnit unit) {
    this.unit = unit;
  }

  public ReportUnit unit() {
    return unit;
  }

  public String measure() {
    return name().toLowerCase(Locale.ROOT);
  }
}
