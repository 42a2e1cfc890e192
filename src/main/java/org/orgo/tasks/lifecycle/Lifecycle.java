package org.orgo.tasks.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * The diagram behind a task, as the desk needs it. Implemented on the engine by {@code process}.
 *
 * <p>Each engine step tells what it did with the token before it commits: to the function that was
 * given to it, or, where nobody at the desk asked for it, to {@link TaskMoves#follow}. The answer
 * is when the task escalates from now on, so that the engine's timer agrees with the row.
 */
public interface Lifecycle {

  /**
   * Starts a task's diagram.
   *
   * @return where it rests, without a wait state when its first step is put off to a job
   */
  Position begin(TaskId task, Instant escalateAt, boolean clockStopsOnHold);

  /** Takes a transition. */
  void take(Task task, String action, Function<TokenMove, Instant> row);

  /** Ends the diagram from outside, wherever it rests. */
  void cancel(Task task, Function<TokenMove, Instant> row);

  /** The transitions at the task's present position, those of the system included. */
  List<Transition> transitions(Task task);

  /** The deployed diagram the task lives in, as XML. */
  String diagram(Task task);

  default Optional<Transition> transition(Task task, String action) {
    return transitions(task).stream().filter(each -> each.key().equals(action)).findFirst();
  }

  /**
   * Where a token came to rest.
   *
   * @param waitState null at an end, and while a job has yet to bring the token somewhere
   * @param name what people call this place
   * @param clockRuns whether the deadline is watched there
   */
  record Position(
      TaskStatus status,
      String waitState,
      String name,
      String definition,
      String token,
      boolean clockRuns) {}

  /**
   * What a step of the engine did with the token of a task.
   *
   * @param to where it arrived; null when it left and a job has yet to bring it somewhere
   * @param left whether it left where it was
   * @param action the choice that set it going; null when a timer, a message or an operator did
   * @param actor who took that choice, where it was taken in an earlier step
   * @param escalated whether it went through the step that escalates
   * @param asked whether somebody wanted it so; else time passed
   */
  record TokenMove(
      TaskId task,
      Position to,
      boolean left,
      String action,
      UserId actor,
      boolean escalated,
      boolean asked) {}
}
