package org.orgo.tasks.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.escalation.EscalationSteps;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * The diagram behind a task, as the desk needs it. Implemented on the engine by {@code process}.
 *
 * <p>Each engine step reports what it did with the token before it commits: to the function given
 * for it, or to {@link TaskMoves#follow} when the desk did not ask for the step. The answer says
 * when the task escalates next, so that the engine's timer agrees with the row.
 */
public interface Lifecycle {

  /**
   * Starts a task's diagram.
   *
   * @return its position, without a wait state when a job takes the first step
   */
  Position begin(TaskId task, Instant escalateAt, boolean clockStopsOnHold);

  /** Takes a transition. */
  void take(Task task, String action, Function<TokenMove, Instant> row);

  /** Ends the diagram from outside, whatever its position. */
  void cancel(Task task, Function<TokenMove, Instant> row);

  /** The transitions at the task's present position, including those of the system. */
  List<Transition> transitions(Task task);

  /** The deployed diagram of the task, as XML. */
  String diagram(Task task);

  default Optional<Transition> transition(Task task, String action) {
    return transitions(task).stream().filter(each -> each.key().equals(action)).findFirst();
  }

  /**
   * A position of a token.
   *
   * @param waitState null at an end, and while a job still has to move the token
   * @param name the position's name for people
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
   * @param to where it arrived; null when a job still has to bring it there
   * @param left whether it left its position
   * @param action the transition that moved it; null when a timer, a message or an operator did
   * @param actor who took that transition, when that was in an earlier step
   * @param escalation what the steps it passed say about an escalation
   * @param asked whether somebody asked for it; otherwise time passed
   */
  record TokenMove(
      TaskId task,
      Position to,
      boolean left,
      String action,
      UserId actor,
      EscalationSteps escalation,
      boolean asked) {}
}
