package org.orgo.insights.reports.persistence;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the periods of a report begin and end. The first and the last bound are days, and no texts
 * that are read as days: only of days does the planner know how much of the facts lies between
 * them.
 *
 * @param first of the first period
 * @param after the first day after all of them
 * @param days the first day of each period, then {@code after}; ISO 8601
 */
public record PeriodBounds(LocalDate first, LocalDate after, List<String> days) {}
