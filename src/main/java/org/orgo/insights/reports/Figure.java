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
  /** Stays in a wait state that ended within the period. */
  VISITS(ReportUnit.COUNT),
  STAY_P50(ReportUnit.SECONDS),
  STAY_P90(ReportUnit.SECONDS),
  /** Of what is open at the end of the period, or now. */
  OPEN_AGE_P50(ReportUnit.SECONDS),
  OPEN_AGE_P90(ReportUnit.SECONDS),
  OPEN_AGE_MAX(ReportUnit.SECONDS),
  /** From how long on a duration is an outlier. */
  UNUSUAL_FROM(ReportUnit.SECONDS),
  TASKS_UNUSUAL(ReportUnit.COUNT),
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
