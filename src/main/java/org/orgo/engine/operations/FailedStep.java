package org.orgo.engine.operations;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A job without tries left.
 *
 * @param step id of the element in the diagram
 * @param reason first line of what went wrong, without addresses; null when none is known
 */
public record FailedStep(String jobId, String step, @Nullable String reason, Instant failedAt) {}
