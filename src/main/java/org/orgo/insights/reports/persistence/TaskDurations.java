package org.orgo.insights.reports.persistence;

/**
 * Half and nine tenths of the tasks closed in a period took no longer.
 *
 * @param period its number, from 1 on
 * @param part null for all together
 */
public record TaskDurations(
    int period,
    String part,
    Long responseP50,
    Long responseP90,
    Long completionP50,
    Long completionP90) {}
