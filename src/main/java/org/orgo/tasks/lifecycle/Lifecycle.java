package org.orgo.tasks.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * The diagram behind a task, as the desk needs it. Implemented on the engine by {@code process}.
 */
public interface Lifecycle {

  /** Starts a task's diagram; it comes to rest before this returns. */
  Position begin(TaskId task, Instant escalateAt, boolean clockStopsOnHold);

  /**
   * Takes a choice.
   *
   * @param escalateAt when the next escalation is due from now on
   */
  Position take(Task task, String action, Instant escalateAt);

  /** Ends the diagram from outside, wherever it rests. */
  Position cancel(Task task);

  /** The choices at the task's present position, those of the system included. */
  List<TaskTransition> ways(Task task);

  /** The deployed diagram the task lives in, as XML. */
  String diagram(Task task);

  default Optional<TaskTransition> way(Task task, String action) {
    return ways(task).stream().filter(way -> way.action().equals(action)).findFirst();
  }

  /**
   * Where a token came to rest.
   *
   * @param waitState null at an end
   * @param clockRuns whether a deadline is watched there
   */
  record Position(
      TaskStatus status, String waitState, String definition, String token, boolean clockRuns) {}

  /** A choice out of a rest. */
  record TaskTransition(
      String action,
      String name,
      String form,
      boolean reasonRequired,
      boolean bySystem,
      String icon,
      String variant) {}
}
