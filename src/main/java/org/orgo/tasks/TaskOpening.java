package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.orgo.labels.TaskLaw;
import org.orgo.organizations.CurrentTenant;
import org.orgo.people.CurrentActor;
import org.springframework.stereotype.Component;

/** Opens tasks: the diagram first, so that the row is written once, with the place it rests at. */
@Component
class TaskOpening {

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

  Task open(NewTask asked) {
    NewTask draft = asked.with(hooks.onTaskCreate(draftOf(asked)));
    Instant now = deadlines.now();
    Instant deadline = deadlines.after(now, draft.decision().reactivity());
    Lifecycle.Rest rest = lifecycle.begin(draft.taskId(), deadline, deadlines.clockStopsOnHold());
    Task task = row(draft, now, deadline, rest);
    tasks.open(
        task,
        tasks.event(task, TaskEvent.Kind.CREATED, created(task), now),
        draft.decision().explanation());
    if (draft.decision().immediateEscalation()) {
      task = actions.escalate(task);
    }
    hooks.onTaskCreated(task);
    return task;
  }

  private static TaskHooks.Draft draftOf(NewTask asked) {
    NewTask.Decided decided = asked.decision();
    return new TaskHooks.Draft(
        decided.type(),
        decided.category(),
        decided.subtype(),
        asked.title(),
        asked.description(),
        decided.visibility(),
        asked.metadata());
  }

  private static ObjectNode created(Task task) {
    return Tasks.data()
        .put("status", task.status().name())
        .put("severity", task.severity().name())
        .put("owner_role", task.ownerRole())
        .put("label", task.label())
        .put("reactivity_deadline_at", task.reactivityDeadlineAt().toString());
  }

  private static Task row(NewTask draft, Instant now, Instant deadline, Lifecycle.Rest rest) {
    NewTask.Decided decided = draft.decision();
    return new Task(
        CurrentTenant.require(),
        draft.taskId(),
        draft.caseId(),
        decided.type(),
        decided.category(),
        decided.subtype(),
        decided.label().toString(),
        draft.originLabel() == null ? null : draft.originLabel().toString(),
        draft.title(),
        draft.description(),
        TaskLaw.INITIAL,
        decided.priority(),
        decided.severity(),
        decided.visibility(),
        draft.source(),
        CurrentActor.get().userId(),
        draft.requesterPersonId(),
        decided.ownerRole(),
        null,
        null,
        draft.dueAt(),
        decided.reactivity(),
        deadline,
        0,
        deadline,
        null,
        null,
        draft.metadata(),
        decided.proposals().routing(),
        decided.proposals().ofCase(),
        1,
        now,
        now,
        rest.waitState(),
        rest.definition(),
        rest.token(),
        List.of(),
        List.of());
  }
}
