package org.orgo.tasks.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.backtest.PastTask.Hold;

/**
 * Counts what becomes of tasks under some numbers.
 *
 * @param until when a task that is unresolved is looked at
 */
record PastWork(List<PastTask> tasks, Map<TaskId, List<Hold>> holds, Instant until) {

  /**
   * @param schedules the schedule of a task; asked once for tasks that are alike
   */
  BacktestFigures under(
      WorkingCalendar calendar,
      boolean clockStopsOnHold,
      Function<PastTask, EscalationSchedule> schedules) {
    BacktestFigures sum = BacktestFigures.NONE;
    for (PastTask task : tasks) {
      Duration elapsed = elapsed(task, calendar, clockStopsOnHold);
      sum = sum.plus(schedules.apply(task).after(elapsed));
    }
    return sum;
  }

  private Duration elapsed(PastTask task, WorkingCalendar calendar, boolean clockStopsOnHold) {
    Instant end = end(task);
    Duration elapsed = calendar.between(task.createdAt(), end);
    if (clockStopsOnHold) {
      for (Hold hold : holds.getOrDefault(task.taskId(), List.of())) {
        elapsed = elapsed.minus(calendar.between(hold.heldAt(), resumed(hold, end)));
      }
    }
    return elapsed;
  }

  private Instant end(PastTask task) {
    return task.closedAt() == null ? until : task.closedAt();
  }

  private static Instant resumed(Hold hold, Instant end) {
    return hold.resumedAt() == null || hold.resumedAt().isAfter(end) ? end : hold.resumedAt();
  }
}
