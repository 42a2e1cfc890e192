package org.orgo.insights.reports.persistence;

/**
 * @param period its number, from 1 on
 * @param part null for all kinds together
 */
public record PatternCounts(int period, String part, long found, long dismissed) {}
