package org.orgo.insights.reports;

/**
 * A report with the tag that changes with it.
 *
 * @param tag without quotes
 */
public record KeptReport(ReportAnswer report, String tag) {}
