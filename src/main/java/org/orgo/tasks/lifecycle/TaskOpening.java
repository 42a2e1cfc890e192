package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAssignment;
import org.orgo.tasks.TaskDeadline;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHooks;
import org.orgo.tasks.TaskPosition;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.TaskLaw;
import org.springframework.stereotype.Component;

/** Opens tasks: starts the diagram first, so that the row is written once, with its position. */
@Component
public class TaskOpening {

  private final Tasks tasks;
  private final Lifecycle lifecycle;
  private final Deadlines deadlines;
  private final TaskHooks hooks;
  private final TaskActions actions;

  TaskOpening(
      Tasks tasks, Lifecycle lifecycle, Deadlines deadlines, TaskHooks hooks, TaskActions actions) {
    this.tasks = tasks;
    this.lifecycle = lifecycle;
    this.deadlines = deadlines;
    this.hooks = hooks;
    this.actions = actions;
  }

  public Task open(NewTask asked) {
    return Traces.step(TraceStep.TASK_OPEN, asked.taskId().value(), () -> opened(asked));
  }

  private Task opened(NewTask asked) {
    NewTask draft = asked.enrichedBy(hooks);
    Instant now = deadlines.now();
    Instant deadline = deadlines.after(now, draft.decision().reactivity());
    Lifecycle.Position position =
        lifecycle.begin(draft.taskId(), deadline, deadlines.clockStopsOnHold());
    Task row = row(draft, now, deadline, position);
    Task task =
        tasks.open(
            row,
            tasks.event(row, TaskEvent.TaskEventKind.CREATED, created(row), now),
            draft.decision().explanation());
    // when a job takes the first step, the timer escalates, which is due on arrival
    if (draft.decision().immediateEscalation() && !task.isInTransit()) {
      task = actions.escalate(task);
    }
    hooks.onTaskCreated(task);
    return task;
  }

  private static ObjectNode created(Task task) {
    return Tasks.data()
        .put("status", task.status().name())
        .put("severity", task.severity().name())
        .put("owner_role", task.ownerRole())
        .put("label", task.label())
        .put("reactivity_deadline_at", task.reactivityDeadlineAt().toString());
  }

  private static Task row(
      NewTask draft, Instant now, Instant deadline, Lifecycle.Position position) {
    NewTask.Decided decided = draft.decision();
    Instant escalateAt =
        position.waitState() == null && decided.immediateEscalation() ? now : deadline;
    return new Task(
        CurrentTenant.require(),
        draft.taskId(),
        null,
        draft.caseId(),
        decided.kind(draft.originLabel()),
        draft.title(),
        draft.description(),
        TaskLaw.INITIAL,
        decided.priority(),
        draft.source(),
        CurrentActor.get().userId(),
        draft.requesterPersonId(),
        TaskAssignment.inQueue(decided.ownerRole()),
        new TaskDeadline(draft.dueAt(), decided.reactivity(), deadline, 0, escalateAt, null),
        null,
        draft.metadata(),
        decided.proposals(),
        1,
        now,
        now,
        TaskPosition.of(position));
  }
}
