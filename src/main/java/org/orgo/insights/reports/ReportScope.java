package org.orgo.insights.reports;

/** Whose work a report counts; never both in one answer. */
public enum ReportScope {
  /** Exactly what the caller may read, with a way to the items. */
  MINE,
  /** Everybody's, from published cells; no way leads to items. */
  ORGANIZATION
}
