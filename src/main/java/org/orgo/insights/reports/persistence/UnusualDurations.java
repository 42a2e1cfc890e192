package org.orgo.insights.reports.persistence;

/**
 * @param period its number, from 1 on
 * @param part the label
 * @param median of all periods, in seconds, as the fence is
 * @param fence what is longer is an outlier
 */
public record UnusualDurations(
    int period, String part, long closed, long median, long fence, long unusual) {}
