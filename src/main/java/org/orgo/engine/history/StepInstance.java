package org.orgo.engine.history;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * An instance that stood at a step.
 *
 * @param about its business key, such as the id of a task; may be null
 * @param state as the engine calls it, such as {@code COMPLETED}
 * @param stayedMillis at the step, in all visits together
 * @param here whether it stands there now
 */
public record StepInstance(
    @Nullable String about,
    Instant startedAt,
    @Nullable Instant endedAt,
    String state,
    int visits,
    long stayedMillis,
    boolean here) {}
