package org.orgo.tasks.backtest;

import java.time.Instant;
import java.util.List;

/**
 * The same work under two sets of numbers. Both are counted in the same way, as if people had
 * worked as they did; so the difference is due to the numbers alone.
 *
 * @param since when the first of the tasks was opened at the earliest
 * @param tasks how many were looked at
 * @param complete whether these are all; only the newest ones otherwise
 * @param now under the numbers that hold
 * @param then under the other ones
 */
public record Backtest(
    Instant since, int tasks, boolean complete, BacktestFigures now, BacktestFigures then) {

  /** What other numbers change besides, and nobody can tell from the tasks that there were. */
  public static final List<String> NOT_COMPUTED =
      List.of("patterns", "reviews", "visibility", "automation", "retention", "top_reminders");
}
