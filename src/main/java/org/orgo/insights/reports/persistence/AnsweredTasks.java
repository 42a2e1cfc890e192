package org.orgo.insights.reports.persistence;

/**
 * Tasks that were answered.
 *
 * @param period its number, from 1 on
 * @param late how many of the limits the answer was beyond
 */
public record AnsweredTasks(int period, int late, long tasks) {}
