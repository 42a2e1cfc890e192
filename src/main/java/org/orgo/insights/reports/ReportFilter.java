package org.orgo.insights.reports;

import java.time.LocalDate;
import org.orgo.insights.cells.Grain;

/**
 * A report's parameters as somebody gave them; null where nothing was.
 *
 * @param from a day in the first period
 * @param to the last day
 */
public record ReportFilter(
    Grain grain, LocalDate from, LocalDate to, String function, ReportScope scope) {}
