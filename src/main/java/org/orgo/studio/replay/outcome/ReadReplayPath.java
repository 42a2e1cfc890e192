package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.orgo.studio.replay.paths.PathChange;
import org.springframework.lang.Nullable;

/** A task that would leave its path, as somebody reads it who may read the task. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReadReplayPath(
    UUID taskId,
    String title,
    Instant openedAt,
    PathChange change,
    String state,
    String stateName,
    String action,
    String before,
    @Nullable String after) {}
