package org.orgo.insights.reports.persistence;

/**
 * How long each of the tasks took that were closed on one day.
 *
 * @param period number of the period that the day lies in, from 1 on
 * @param part what they have in common
 * @param responses until the first response, in seconds, as long numbers of eight bytes each; null
 *     where none had one
 * @param completions until they were closed, likewise
 */
public record ClosedTaskSeconds(int period, String part, byte[] responses, byte[] completions) {}
