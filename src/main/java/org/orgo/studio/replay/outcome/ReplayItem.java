package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A signal that other tables decide otherwise. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplayItem(
    UUID signalId,
    UUID taskId,
    UUID caseId,
    UUID reportedBy,
    Instant receivedAt,
    List<DecisionChange> changes,
    DecidedSignal before,
    DecidedSignal after) {}
