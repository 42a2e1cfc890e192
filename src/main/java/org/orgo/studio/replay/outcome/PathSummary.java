package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.orgo.studio.replay.paths.PathChange;
import org.springframework.lang.Nullable;

/**
 * What would have become of the paths of tasks, as one person may see it.
 *
 * @param tasks how many were walked
 * @param otherPath how many would have gone another path
 * @param stuck how many would have stuck
 * @param steps where
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PathSummary(
    int tasks,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    int otherPath,
    int stuck,
    List<PathCount> steps) {

  /**
   * @param state the wait state that they leave otherwise
   * @param action what was done there; {@code deadline} when it passed, {@code event} for a message
   * @param before the status that it led to
   * @param after the status that it leads to; null when they are stuck
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PathCount(
      PathChange change,
      String state,
      String stateName,
      String action,
      String before,
      @Nullable String after,
      int tasks) {}
}
