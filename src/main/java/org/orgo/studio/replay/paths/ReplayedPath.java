package org.orgo.studio.replay.paths;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A task that would leave the path that is recorded of it, and where, as it is stored. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplayedPath(
    UUID taskId,
    Instant openedAt,
    PathChange change,
    String state,
    String stateName,
    String action,
    String before,
    @Nullable String after) {

  public static ReplayedPath of(UUID task, Instant openedAt, PathDeviation step) {
    return new ReplayedPath(
        task,
        openedAt,
        step.change(),
        step.state(),
        step.stateName(),
        step.action(),
        step.before(),
        step.after());
  }
}
