package org.orgo.studio.replay.outcome;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What a replay counted over all its signals, as it is stored.
 *
 * @param oldest when the oldest of them was received; null without any
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplayResult(
    int signals,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    List<TableCoverage> tables,
    List<CountedFailure> failures) {

  /**
   * The rows of one table of the candidate.
   *
   * @param asked whether routing asks it at all
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record TableCoverage(String table, boolean asked, List<RowCoverage> rows) {}

  /**
   * How often a row decided.
   *
   * @param number from 1, as the editor counts
   * @param before with the tables in use; none for a row that is new
   * @param matched how often it matched, whether it decided or a row above it did
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record RowCoverage(
      int number,
      String row,
      String description,
      SplitSignals before,
      SplitSignals after,
      SplitSignals matched) {}

  /** A sentence of the candidate's failures, and on how many signals. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record CountedFailure(String sentence, SplitSignals signals) {}
}
