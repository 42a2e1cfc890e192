package org.orgo.insights.reports.persistence;

/**
 * How long open tasks have been there, in seconds.
 *
 * @param period its number, from 1 on
 * @param part null for all queues together
 */
public record OpenAges(int period, String part, long open, long ageP50, long ageP90, long oldest) {}
