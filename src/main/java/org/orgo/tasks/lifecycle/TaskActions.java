package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.forms.FormAnswers;
import org.orgo.people.CurrentActor;
import org.orgo.platform.limits.TextLimits;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.editing.TaskRemarks;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.stereotype.Component;

/** Offers transitions and takes them: the engine moves the token, the row follows. */
@Component
public class TaskActions {

  private static final String ESCALATE = "escalate";

  private final Lifecycle lifecycle;
  private final TaskMoves moves;
  private final FormAnswers forms;
  private final TaskRemarks remarks;

  TaskActions(Lifecycle lifecycle, TaskMoves moves, FormAnswers forms, TaskRemarks remarks) {
    this.lifecycle = lifecycle;
    this.moves = moves;
    this.forms = forms;
    this.remarks = remarks;
  }

  public List<TaskAction> offered(Task task) {
    if (task.isInTransit()) {
      return List.of();
    }
    return lifecycle.transitions(task).stream()
        .filter(transition -> !transition.bySystem())
        .map(transition -> action(transition, task.type()))
        .toList();
  }

  private TaskAction action(Transition transition, String type) {
    return new TaskAction(
        transition.key(),
        transition.name(),
        forms.formOf(transition, type),
        transition.reasonRequired(),
        transition.icon(),
        transition.variant());
  }

  public Task take(Task task, ActionCommand command) {
    task.requireVersion(command.expectedVersion());
    task.requireArrived();
    Transition transition = offered(task, command.action());
    TextLimits.requireAtMost("comment", command.comment(), TextLimits.MAX_COMMENT_LENGTH);
    ObjectNode metadata =
        forms.withAnswers(
            task.type(),
            task.metadata(),
            transition,
            new FormAnswers.Said(command.comment(), command.form()));
    Task moved = move(new TaskEdit(task).metadata(metadata).sameVersion(), transition);
    if (command.comment() != null && !command.comment().isBlank()) {
      remarks.add(moved, command.comment(), CommentVisibility.INTERNAL_ONLY);
    }
    return moved;
  }

  /** Takes the escalation that the profile asks for at creation, in the name of the system. */
  Task escalate(Task task) {
    return lifecycle.transition(task, ESCALATE).map(escalate -> move(task, escalate)).orElse(task);
  }

  /** The deployed diagram the task lives in, as XML. */
  public String diagram(Task task) {
    return lifecycle.diagram(task);
  }

  /** Ends the task, whatever its position. */
  public Task cancel(Task task, String reason) {
    if (!task.isOpen()) {
      return task;
    }
    Task cancelled = moves.by(task, row -> lifecycle.cancel(task, row));
    remarks.add(cancelled, reason, CommentVisibility.INTERNAL_ONLY);
    return cancelled;
  }

  private Task move(Task task, Transition transition) {
    return moves.by(task, row -> lifecycle.take(task, transition.key(), row));
  }

  private Transition offered(Task task, String action) {
    return lifecycle
        .transition(task, action)
        .filter(transition -> !transition.bySystem() || CurrentActor.get().isSystem())
        .orElseThrow(
            () ->
                new ActionNotOffered(
                    action, task, offered(task).stream().map(TaskAction::action).toList()));
  }
}
