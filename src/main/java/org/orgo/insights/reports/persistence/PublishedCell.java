package org.orgo.insights.reports.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * @param value null where it is suppressed
 */
public record PublishedCell(LocalDate periodStart, String part, String measure, BigDecimal value) {}
