package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.orgo.labels.CommentVisibility;
import org.orgo.labels.TaskLaw;
import org.orgo.labels.TaskStatus;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.refusals.FieldError;
import org.orgo.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Takes choices: the engine moves the token, then one update moves the row. */
@Component
class TaskActions {

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

  List<OfferedAction> offered(Task task) {
    return lifecycle.ways(task).stream()
        .filter(way -> !way.bySystem())
        .map(TaskActions::button)
        .toList();
  }

  private static OfferedAction button(Lifecycle.Way way) {
    return new OfferedAction(
        way.action(), way.name(), way.form(), way.reasonRequired(), way.icon(), way.variant());
  }

  Task take(Task task, ActionCommand command) {
    requireUnchanged(task, command.expectedVersion());
    Lifecycle.Way way = offeredWay(task, command.action());
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
  Task cancel(Task task, String reason) {
    if (!task.isOpen()) {
      return task;
    }
    Task cancelled =
        arrive(task, lifecycle.cancel(task), new TaskEdit(task), TaskStatus.CANCELLED.name());
    remarks.add(cancelled, reason, CommentVisibility.INTERNAL_ONLY);
    return cancelled;
  }

  private Task move(Task task, Lifecycle.Way way, ObjectNode metadata) {
    Instant now = deadlines.now();
    TaskEdit edit = new TaskEdit(task).metadata(metadata);
    Instant escalateAt = task.escalateAt();
    if (task.heldSince() != null) {
      escalateAt = deadlines.shifted(task.escalateAt(), task.heldSince(), now);
      edit.resumed(
          deadlines.shifted(task.reactivityDeadlineAt(), task.heldSince(), now), escalateAt);
    }
    Lifecycle.Rest rest = lifecycle.take(task, way.action(), escalateAt);
    if (rest.status() == TaskStatus.ESCALATED) {
      return settledAfterEscalation(task, rest);
    }
    return arrive(task, rest, edit, way.action());
  }

  /** The escalation step of the diagram has moved the row already; only its place is missing. */
  private Task settledAfterEscalation(Task task, Lifecycle.Rest rest) {
    tasks.settle(task, rest);
    return tasks.get(task.taskId());
  }

  private Task arrive(Task task, Lifecycle.Rest rest, TaskEdit edit, String action) {
    if (!TaskLaw.allows(task.status(), rest.status())) {
      throw new LawBroken(task.status(), rest.status());
    }
    Instant now = deadlines.now();
    edit.restingAt(rest);
    if (!rest.clockRuns() && !rest.status().isTerminal()) {
      edit.heldSince(now);
    }
    ObjectNode data = Tasks.data().put("from", task.status().name()).put("action", action);
    if (rest.status() == TaskStatus.IN_PROGRESS) {
      begun(task, edit, data);
    }
    Task moved = edit.at(now);
    data.put("to", moved.status().name());
    tasks.change(task, moved, tasks.event(task, TaskEvent.Kind.STATUS_CHANGED, data, now));
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

  private Lifecycle.Way offeredWay(Task task, String action) {
    return lifecycle
        .way(task, action)
        .filter(way -> !way.bySystem() || CurrentActor.get().isSystem())
        .orElseThrow(
            () ->
                new ActionNotOffered(
                    action, task, offered(task).stream().map(OfferedAction::action).toList()));
  }

  private static void requireReason(Lifecycle.Way way, String comment) {
    if (way.reasonRequired() && (comment == null || comment.isBlank())) {
      throw new InvalidRequest(FieldError.of("comment", "must say why"));
    }
  }
}
