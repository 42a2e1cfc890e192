package org.orgo.tasks.backtest;

import java.time.Duration;
import java.util.List;

/**
 * After how much working time a task takes its steps: the first one when it has to be answered, or
 * at once where that is urgent, the last one at the maximum, the others evenly between.
 *
 * @param moves for each step whether the task is handed on; it is announced otherwise
 */
record EscalationSchedule(
    Duration reactivity, Duration maximum, boolean immediate, List<Boolean> moves) {

  EscalationSchedule {
    moves = List.copyOf(moves);
  }

  /**
   * @param elapsed working time for which the task's clock ran until it was resolved
   */
  BacktestFigures after(Duration elapsed) {
    int steps = 0;
    int handed = 0;
    while (steps < moves.size() && due(steps).compareTo(elapsed) < 0) {
      handed += moves.get(steps) ? 1 : 0;
      steps++;
    }
    boolean top = steps > 0 && steps == moves.size();
    return new BacktestFigures(
        reactivity.compareTo(elapsed) < 0 ? 1 : 0, Math.min(handed, 1), handed, steps, top ? 1 : 0);
  }

  /** When a step is due, from 0. */
  Duration due(int step) {
    Duration first = immediate ? Duration.ZERO : reactivity;
    if (step == 0) {
      return first;
    }
    Duration top = maximum.compareTo(reactivity) < 0 ? reactivity : maximum;
    return first.plus(top.minus(first).multipliedBy(step).dividedBy(moves.size() - 1L));
  }
}
