package org.orgo.insights.reports;

/** A column of a report: its name, and how its values are to be read. */
public record ReportColumn(String name, ReportUnit unit) {}
