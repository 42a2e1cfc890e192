package org.orgo.insights.reports.persistence;

/**
 * @param period its number, from 1 on
 * @param part null for all together
 * @param open at the end of the period
 * @param onTime of those closed; so are the two after it
 */
public record TaskThroughput(
    int period,
    String part,
    long opened,
    long closed,
    long open,
    long onTime,
    long escalated,
    long reassigned) {}
