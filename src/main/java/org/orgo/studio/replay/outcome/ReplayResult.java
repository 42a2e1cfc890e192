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
 * @param walked null when the candidate has no lifecycle
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplayResult(
    int signals,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    List<TableCoverage> tables,
    List<CountedFailure> failures,
    @Nullable WalkedTasks walked) {

  /** Of a candidate without tables that signals are routed by. */
  public static final ReplayResult NO_SIGNALS =
      new ReplayResult(0, null, null, List.of(), List.of(), null);

  public ReplayResult with(WalkedTasks tasks) {
    return new ReplayResult(signals, oldest, newest, tables, failures, tasks);
  }

  /**
   * The tasks whose moves were walked over the candidate's lifecycle.
   *
   * @param oldest when the first of them was opened; null without any
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record WalkedTasks(int tasks, @Nullable Instant oldest, @Nullable Instant newest) {}

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
