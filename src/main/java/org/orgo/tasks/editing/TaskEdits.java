package org.orgo.tasks.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAssignment;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskHooks;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Component;

/** Changes everything but the position: words, priority, due date, metadata, owner, assignee. */
@Component
public class TaskEdits {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final TaskHooks hooks;
  private final Handovers handovers;

  TaskEdits(Tasks tasks, Deadlines deadlines, TaskHooks hooks, Handovers handovers) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.hooks = hooks;
    this.handovers = handovers;
  }

  /** The task with all changes as one new version; as it was when nothing changes. */
  public Task change(Task task, TaskChange change, TaskHandover handover) {
    task.requireVersion(change.expectedVersion());
    task.requireOpen();
    TaskEdit edit = new TaskEdit(task);
    if (!change.isEmpty()) {
      edit(task, change, edit);
    }
    handovers.apply(task, handover, edit);
    Instant now = deadlines.now();
    Task changed = edit.at(now);
    List<TaskEvent> events =
        new TaskDifferences(task, changed)
            .byKind().entrySet().stream()
                .map(part -> tasks.event(task, part.getKey(), part.getValue(), now))
                .toList();
    if (events.isEmpty()) {
      return task;
    }
    tasks.change(task, changed, events);
    publish(task, changed, events);
    if (!change.isEmpty()) {
      hooks.onTaskUpdated(changed);
    }
    return changed;
  }

  private void publish(Task before, Task after, List<TaskEvent> events) {
    boolean edited = false;
    for (TaskEvent event : events) {
      if (event.kind() == TaskEvent.TaskEventKind.OWNERSHIP_CHANGED
          && !isOnlyOwned(before, after)) {
        tasks.assigned(after, event);
      } else {
        edited = true;
      }
    }
    if (edited) {
      tasks.publish(new TaskEdited(before.organizationId(), before.taskId()));
    }
  }

  /** Whether nothing but the personal owner is another one; its queue and assignee are not told. */
  private static boolean isOnlyOwned(Task before, Task after) {
    TaskAssignment now = after.assignment();
    return now.equals(before.assignment().ownedBy(now.ownerUserId()))
        && before.proposals().equals(after.proposals());
  }

  private void edit(Task task, TaskChange change, TaskEdit edit) {
    TextLimits.requireAtMost(
        "description", change.description(), TextLimits.MAX_DESCRIPTION_LENGTH);
    JsonLimits.requireObject("metadata", change.metadata());
    TaskHooks.TaskDraft draft = hooks.onTaskUpdate(draftOf(task, change));
    InvalidRequest.requireText("title", draft.title(), TextLimits.MAX_TITLE_LENGTH);
    if (change.metadata() != null) {
      JsonLimits.requireStored("metadata", draft.metadata());
    }
    edit.text(draft.title(), draft.description())
        .priority(Objects.requireNonNullElse(change.priority(), task.priority()))
        .dueAt(change.dueAt() == null ? task.deadline().dueAt() : change.dueAt())
        .metadata(draft.metadata());
  }

  private static TaskHooks.TaskDraft draftOf(Task task, TaskChange change) {
    ObjectNode metadata = task.metadata().deepCopy();
    if (change.metadata() != null) {
      metadata.setAll(change.metadata());
    }
    return new TaskHooks.TaskDraft(
        task.type(),
        task.kind().category(),
        task.kind().subtype(),
        Objects.requireNonNullElse(change.title(), task.title()),
        Objects.requireNonNullElse(change.description(), task.description()),
        task.visibility(),
        metadata);
  }
}
