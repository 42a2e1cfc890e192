package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An item as somebody reads it who may read the signal.
 *
 * @param title of the task or case; empty where it opened none
 * @param before what the tables in use make of it
 * @param after what the candidate makes of it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReadReplayItem(
    UUID signalId,
    @Nullable UUID taskId,
    @Nullable UUID caseId,
    String title,
    Instant receivedAt,
    List<DecisionChange> changes,
    ObjectNode before,
    ObjectNode after) {}
