package org.orgo.insights.reports.persistence;

/**
 * @param period its number, from 1 on
 * @param part the id of the wait state; the status where it is not known
 */
public record WaitStateStays(int period, String part, long visits, long stayP50, long stayP90) {}
