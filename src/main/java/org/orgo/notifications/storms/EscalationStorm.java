package org.orgo.notifications.storms;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Escalations that reached one person within minutes.
 *
 * @param lastAt when the last of them came
 * @param held how many of their notices are still held
 * @param releasedAt null while some are
 */
public record EscalationStorm(
    StormId stormId, Instant beganAt, Instant lastAt, int held, @Nullable Instant releasedAt) {}
