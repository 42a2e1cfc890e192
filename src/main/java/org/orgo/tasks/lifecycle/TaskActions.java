package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskChangedMeanwhile;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.editing.TaskRemarks;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.tasks.proposals.TaskProposals;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/** Takes choices: the engine moves the token, then one update moves the row. */
@Component
public class TaskActions {

  private static final String ESCALATE = "escalate";

  private final Tasks tasks;
  private final Lifecycle lifecycle;
  private final Deadlines deadlines;
  private final FormAnswers forms;
  private final TaskRemarks remarks;

  TaskActions(
      Tasks tasks,
      Lifecycle lifecycle,
      Deadlines deadlines,
      FormAnswers forms,
      TaskRemarks remarks) {
    this.tasks = tasks;
    this.lifecycle = lifecycle;
    this.deadlines = deadlines;
    this.forms = forms;
    this.remarks = remarks;
  }

  public List<TaskAction> offered(Task task) {
    return lifecycle.ways(task).stream()
        .filter(way -> !way.bySystem())
        .map(TaskActions::button)
        .toList();
  }

  private static TaskAction button(Lifecycle.TaskTransition way) {
    return new TaskAction(
        way.action(), way.name(), way.form(), way.reasonRequired(), way.icon(), way.variant());
  }

  public Task take(Task task, ActionCommand command) {
    requireUnchanged(task, command.expectedVersion());
    Lifecycle.TaskTransition way = offeredWay(task, command.action());
    requireReason(way, command.comment());
    ObjectNode metadata = forms.withAnswers(task, way.form(), command.form());
    Task moved = move(task, way, metadata);
    if (command.comment() != null && !command.comment().isBlank()) {
      remarks.add(moved, command.comment(), CommentVisibility.INTERNAL_ONLY);
    }
    return moved;
  }

  /** The escalation the profile asks for at creation; the system takes it. */
  Task escalate(Task task) {
    return lifecycle.way(task, ESCALATE).map(way -> move(task, way, task.metadata())).orElse(task);
  }

  /** Ends the task wherever it rests. */
  public Task cancel(Task task, String reason) {
    if (!task.isOpen()) {
      return task;
    }
    Task cancelled =
        arrive(task, lifecycle.cancel(task), new TaskEdit(task), TaskStatus.CANCELLED.name());
    remarks.add(cancelled, reason, CommentVisibility.INTERNAL_ONLY);
    return cancelled;
  }

  private Task move(Task task, Lifecycle.TaskTransition way, ObjectNode metadata) {
    Instant now = deadlines.now();
    TaskEdit edit = new TaskEdit(task).metadata(metadata);
    Instant escalateAt = task.escalateAt();
    if (task.heldSince() != null) {
      escalateAt = deadlines.shifted(task.escalateAt(), task.heldSince(), now);
      edit.resumed(
          deadlines.shifted(task.reactivityDeadlineAt(), task.heldSince(), now), escalateAt);
    }
    Lifecycle.Position position = lifecycle.take(task, way.action(), escalateAt);
    if (position.status() == TaskStatus.ESCALATED) {
      return settledAfterEscalation(task, position);
    }
    return arrive(task, position, edit, way.action());
  }

  /** The escalation step of the diagram has moved the row already; only its place is missing. */
  private Task settledAfterEscalation(Task task, Lifecycle.Position position) {
    tasks.settle(task, position);
    return tasks.get(task.taskId());
  }

  private Task arrive(Task task, Lifecycle.Position position, TaskEdit edit, String action) {
    if (!TaskLaw.allows(task.status(), position.status())) {
      throw new IllegalTransition(task.status(), position.status());
    }
    Instant now = deadlines.now();
    edit.restingAt(position);
    if (!position.clockRuns() && !position.status().isTerminal()) {
      edit.heldSince(now);
    }
    ObjectNode data = Tasks.data().put("from", task.status().name()).put("action", action);
    if (position.status() == TaskStatus.IN_PROGRESS) {
      begun(task, edit, data);
    }
    Task moved = edit.at(now);
    data.put("to", moved.status().name());
    tasks.change(task, moved, tasks.event(task, TaskEvent.TaskEventKind.STATUS_CHANGED, data, now));
    return moved;
  }

  /** Whoever begins it takes charge of it, and has no doubt that it belongs here. */
  private static void begun(Task task, TaskEdit edit, ObjectNode data) {
    UserId actor = CurrentActor.get().userId();
    UserId assignee = task.assigneeUserId() == null ? actor : task.assigneeUserId();
    if (task.routingProposed() && actor != null) {
      edit.routedTo(task.ownerRole(), assignee);
      data.put(TaskProposals.ROUTING, TaskProposals.CONFIRMED);
    } else {
      edit.assignedTo(task.ownerRole(), assignee);
    }
  }

  private static void requireUnchanged(Task task, Integer expectedVersion) {
    if (expectedVersion != null && expectedVersion != task.version()) {
      throw new TaskChangedMeanwhile(task);
    }
  }

  private Lifecycle.TaskTransition offeredWay(Task task, String action) {
    return lifecycle
        .way(task, action)
        .filter(way -> !way.bySystem() || CurrentActor.get().isSystem())
        .orElseThrow(
            () ->
                new ActionNotOffered(
                    action, task, offered(task).stream().map(TaskAction::action).toList()));
  }

  private static void requireReason(Lifecycle.TaskTransition way, String comment) {
    if (way.reasonRequired() && (comment == null || comment.isBlank())) {
      throw new InvalidRequest(FieldError.of("comment", "must say why"));
    }
  }
}
