package org.orgo.insights.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * How far the facts are.
 *
 * @param queued changes that are not in the facts yet
 * @param oldest when the first of them was queued; null where there is none
 * @param hydratedAt null before the first time
 * @param closedUntil the last day that is settled; null before the first
 */
public record FactsState(
    long queued,
    @Nullable Instant oldest,
    @Nullable Instant hydratedAt,
    @Nullable LocalDate closedUntil) {}
