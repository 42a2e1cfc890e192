package org.orgo.reviews;

import java.time.LocalDate;

/**
 * The week, month or year that a review looks back on, in local days of the organization.
 *
 * @param start its first day: a Monday, the 1st of a month, 1 January
 * @param end its last day
 */
public record ReviewPeriod(Cadence cadence, LocalDate start, LocalDate end) {}
