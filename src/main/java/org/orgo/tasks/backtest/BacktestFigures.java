package org.orgo.tasks.backtest;

/**
 * What became of the tasks of some months, or would have become.
 *
 * @param late not resolved when they had to be answered
 * @param escalated handed to somebody above at least once
 * @param escalations how often work was handed on
 * @param notices how often somebody above was told, be it an announcement or a hand-over
 * @param atTheTop reached the last role of their line
 */
public record BacktestFigures(int late, int escalated, int escalations, int notices, int atTheTop) {

  public static final BacktestFigures NONE = new BacktestFigures(0, 0, 0, 0, 0);

  BacktestFigures plus(BacktestFigures other) {
    return new BacktestFigures(
        late + other.late,
        escalated + other.escalated,
        escalations + other.escalations,
        notices + other.notices,
        atTheTop + other.atTheTop);
  }
}
