package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * A result as one person may see it: signals that person may read are counted, others only where
 * there are as many as the minimum group.
 *
 * @param signals how many were replayed
 * @param changes how many signals are decided otherwise, by kind
 * @param paths of tasks over the candidate's lifecycle; null when it has none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplaySummary(
    int signals,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    int minimumGroup,
    Map<DecisionChange, Integer> changes,
    List<QueueFlow> flows,
    List<CoveredTable> tables,
    List<FailureCount> failures,
    @Nullable PathSummary paths) {

  /** From queue to queue. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record QueueFlow(String fromRole, String toRole, int signals) {}

  /**
   * @param asked whether routing asks it at all
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record CoveredTable(String table, boolean asked, List<CoveredRow> rows) {}

  /**
   * @param before how often it decided with the tables in use
   * @param after how often it decides now
   * @param matched how often it matches, whether it decides or a row above it does
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record CoveredRow(
      int number, String row, String description, int before, int after, int matched) {

    /** Whether rows above it take all that it would take. */
    public boolean isShadowed() {
      return after == 0 && matched > 0;
    }
  }

  /** What fails, and on how many signals. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record FailureCount(String sentence, int signals) {}
}
