package org.orgo.insights.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The figures of one row.
 *
 * @param part or {@link ReportPart#ALL}
 * @param values one that is missing is not known, or withheld
 */
record Figures(LocalDate period, String part, Map<Figure, BigDecimal> values) {}
