package org.orgo.studio.api;

import java.time.Instant;
import java.util.List;
import org.orgo.tasks.backtest.Backtest;
import org.orgo.tasks.backtest.BacktestFigures;

/**
 * The last quarter under two sets of numbers.
 *
 * @param complete whether all tasks were looked at; only the newest ones otherwise
 * @param now under what holds
 * @param then under what the draft says
 * @param notComputed what a change of the profile may change besides
 */
record QuarterComparison(
    Instant since,
    int tasks,
    boolean complete,
    BacktestFigures now,
    BacktestFigures then,
    List<String> notComputed) {

  static QuarterComparison of(Backtest backtest) {
    return new QuarterComparison(
        backtest.since(),
        backtest.tasks(),
        backtest.complete(),
        backtest.now(),
        backtest.then(),
        Backtest.NOT_COMPUTED);
  }
}
