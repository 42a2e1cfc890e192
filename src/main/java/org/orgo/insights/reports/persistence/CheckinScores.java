package org.orgo.insights.reports.persistence;

import java.math.BigDecimal;

/**
 * @param period its number, from 1 on
 * @param part null for all groups together
 */
public record CheckinScores(int period, String part, long checkins, BigDecimal mean) {}
