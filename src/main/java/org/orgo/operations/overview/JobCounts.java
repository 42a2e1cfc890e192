package org.orgo.operations.overview;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Jobs of the engine.
 *
 * @param due due now and taken by no node yet
 * @param overdue of those, due for more than a minute
 * @param running taken by a node
 * @param retrying failed before, and tried again later
 * @param failed without tries left
 * @param oldestDueAt since when the oldest is due; null when none is
 */
public record JobCounts(
    int due, int overdue, int running, int retrying, int failed, @Nullable Instant oldestDueAt) {}
