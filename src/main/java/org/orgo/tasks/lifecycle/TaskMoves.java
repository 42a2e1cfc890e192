package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.escalation.Escalations;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.tasks.proposals.TaskProposals;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Moves a task's row after its token, whoever moved that: a click, a timer, a message or an
 * operator. Each move sets the clock and writes one event and one audit entry.
 */
@Component
public class TaskMoves {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Escalations escalations;

  TaskMoves(Tasks tasks, Deadlines deadlines, Escalations escalations) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.escalations = escalations;
  }

  /**
   * Handles tokens moved by a timer, a message or an operator rather than by TaskDesk.
   *
   * @return when the task escalates next
   * @throws IllegalTransition when the task law does not allow it; the token then stays where it
   *     was
   */
  public Instant follow(Lifecycle.TokenMove step) {
    return follow(tasks.toChange(step.task()), step).escalateAt();
  }

  /**
   * Lets the engine take a step and moves the row after it.
   *
   * @param task the task as it was read for this, with the answers to a form
   */
  Task by(Task task, Consumer<Function<Lifecycle.TokenMove, Instant>> engineStep) {
    AtomicReference<Task> moved = new AtomicReference<>(task);
    try {
      engineStep.accept(
          step -> {
            moved.set(follow(task, step));
            return moved.get().escalateAt();
          });
    } catch (TaskChangedMeanwhile lost) {
      // the engine knows that it lost, and not to what
      throw lost.current().isPresent()
          ? lost
          : new TaskChangedMeanwhile(tasks.committed(task.taskId()));
    }
    return moved.get();
  }

  private Task follow(Task task, Lifecycle.TokenMove step) {
    if (step.to() == null) {
      return tasks.settle(task, new TaskEdit(task).underWay().at(deadlines.now()));
    }
    if (task.position().token() != null && !step.left()) {
      throw new MultipleTokens(task.taskId());
    }
    return task.hasYetToArrive() && step.to().status() == task.status()
        ? tasks.settle(task, new TaskEdit(task).restingAt(step.to()).at(deadlines.now()))
        : Traces.step(TraceStep.TASK_MOVE, task.taskId().value(), () -> arrive(task, step));
  }

  private Task arrive(Task task, Lifecycle.TokenMove step) {
    Instant now = deadlines.now();
    TaskEdit moved = task.movedTo(step.to());
    clock(task, step.to(), moved, now);
    if (task.escalatesAt(step)) {
      return escalations.escalate(task, moved.at(now), step.escalation(), step.asked());
    }
    ObjectNode data =
        Tasks.data().put("from", task.status().name()).put("to", step.to().status().name());
    data.put("action", step.action());
    if (step.to().waitState() != null) {
      data.put("wait_state", step.to().waitState());
    }
    if (task.status() == step.to().status()) {
      data.put("place", step.to().name());
    }
    UserId actor = step.actor() == null ? CurrentActor.get().userId() : step.actor();
    if (step.to().status() == TaskStatus.IN_PROGRESS && step.action() != null) {
      begun(task, moved, actor, data);
    }
    Task arrived = moved.at(now);
    TaskEvent event = tasks.event(task, TaskEvent.TaskEventKind.STATUS_CHANGED, data, now);
    tasks.change(task, arrived, step.actor() == null ? event : event.by(step.actor()));
    return arrived;
  }

  /**
   * Stops the clock where no deadline is watched, and moves what is due by the length of the pause.
   */
  private void clock(Task task, Lifecycle.Position position, TaskEdit moved, Instant now) {
    boolean stands = !position.clockRuns() && position.status().isUnresolved();
    if (stands && task.deadline().heldSince() == null) {
      moved.heldSince(now);
    } else if (!stands && task.deadline().heldSince() != null) {
      moved.resumed(
          deadlines.shifted(task.reactivityDeadlineAt(), task.deadline().heldSince(), now),
          deadlines.shifted(task.escalateAt(), task.deadline().heldSince(), now));
    }
  }

  /** Assigns the task to whoever begins it, who thereby confirms its queue. */
  private static void begun(Task task, TaskEdit moved, UserId actor, ObjectNode data) {
    UserId assignee = task.assigneeUserId() == null ? actor : task.assigneeUserId();
    if (task.proposals().routing() && actor != null) {
      moved.routedTo(task.ownerRole(), assignee);
      data.put(TaskProposals.ROUTING, TaskProposals.CONFIRMED);
    } else {
      moved.assignedTo(task.ownerRole(), assignee);
    }
  }
}
