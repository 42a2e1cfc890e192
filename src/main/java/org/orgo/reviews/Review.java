package org.orgo.reviews;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A review of one period, held or skipped.
 *
 * @param heldAt when it was held, or found to be skipped
 * @param lateBy how long after it was due it was held; null when in time
 * @param summary what was counted, by name
 */
public record Review(
    ReviewId reviewId,
    Cadence cadence,
    LocalDate periodStart,
    LocalDate periodEnd,
    ReviewStatus status,
    Instant dueAt,
    Instant heldAt,
    @Nullable Duration lateBy,
    ObjectNode summary) {}
