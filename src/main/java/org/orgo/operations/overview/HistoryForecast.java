package org.orgo.operations.overview;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * What was deleted of the past, and what goes next.
 *
 * @param lastRunAt when records were last deleted; null when they never were
 * @param lastRunItems how many items went then
 * @param ended instances of the engine's history that have ended
 * @param overdue of them, those whose time is over
 * @param withinWeek those that go within seven days
 * @param withinMonth those that go within thirty days
 */
public record HistoryForecast(
    @Nullable Instant lastRunAt,
    int lastRunItems,
    int ended,
    int overdue,
    int withinWeek,
    int withinMonth) {}
