package org.orgo.insights.reports;

/** How a column of a report is to be read. */
public enum ReportUnit {
  DATE,
  TEXT,
  COUNT,
  PERCENT,
  SECONDS,
  SCORE
}
