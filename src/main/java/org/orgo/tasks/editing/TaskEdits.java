package org.orgo.tasks.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHooks;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.tasks.proposals.TaskProposals;
import org.springframework.stereotype.Component;

/** Changes everything but the position: words, priority, due date, metadata, assignee. */
@Component
public class TaskEdits {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final TaskHooks hooks;
  private final Roles roles;
  private final UserAccounts users;

  TaskEdits(Tasks tasks, Deadlines deadlines, TaskHooks hooks, Roles roles, UserAccounts users) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.hooks = hooks;
    this.roles = roles;
    this.users = users;
  }

  public Task change(Task task, TaskChange change) {
    task.requireVersion(change.expectedVersion());
    task.requireOpen();
    TextLimits.requireAtMost(
        "description", change.description(), TextLimits.MAX_DESCRIPTION_LENGTH);
    JsonLimits.requireObject("metadata", change.metadata());
    TaskHooks.TaskDraft draft = hooks.onTaskUpdate(draftOf(task, change));
    InvalidRequest.requireText("title", draft.title(), TextLimits.MAX_TITLE_LENGTH);
    if (change.metadata() != null) {
      JsonLimits.requireStored("metadata", draft.metadata());
    }
    Instant now = deadlines.now();
    Task changed =
        new TaskEdit(task)
            .text(draft.title(), draft.description())
            .priority(change.priority() == null ? task.priority() : change.priority())
            .dueAt(change.dueAt() == null ? task.deadline().dueAt() : change.dueAt())
            .metadata(draft.metadata())
            .at(now);
    tasks.change(
        task, changed, tasks.event(task, kind(task, changed), differences(task, changed), now));
    tasks.publish(new TaskEdited(task.organizationId(), task.taskId()));
    hooks.onTaskUpdated(changed);
    return changed;
  }

  public Task assign(Task task, String role, UserId assignee, Integer expectedVersion) {
    task.requireVersion(expectedVersion);
    task.requireOpen();
    Role owner = role == null ? null : roles.require("owner_role", role);
    String ownerRole = owner == null ? task.ownerRole() : owner.code();
    if (assignee != null) {
      users.requireActive("assignee_user_id", assignee);
    }
    Instant now = deadlines.now();
    ObjectNode data = Tasks.data().put("owner_role", ownerRole);
    TaskEdit edit = new TaskEdit(task).assignedTo(ownerRole, assignee);
    if (task.proposals().routing() && owner != null) {
      boolean confirmed = ownerRole.equals(task.ownerRole());
      edit.routedTo(ownerRole, assignee);
      data.put(
          TaskProposals.ROUTING, confirmed ? TaskProposals.CONFIRMED : TaskProposals.CORRECTED);
    }
    Task assigned = edit.at(now);
    data.put("assignee_user_id", assignee == null ? null : assignee.toString());
    TaskEvent event = tasks.event(task, TaskEvent.TaskEventKind.OWNERSHIP_CHANGED, data, now);
    tasks.change(task, assigned, event);
    tasks.assigned(assigned, event);
    return assigned;
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

  private static TaskEvent.TaskEventKind kind(Task before, Task after) {
    if (before.priority() != after.priority()) {
      return TaskEvent.TaskEventKind.PRIORITY_CHANGED;
    }
    return Objects.equals(before.deadline().dueAt(), after.deadline().dueAt())
        ? TaskEvent.TaskEventKind.METADATA_UPDATED
        : TaskEvent.TaskEventKind.DEADLINE_UPDATED;
  }

  private static ObjectNode differences(Task before, Task after) {
    ObjectNode data = Tasks.data();
    if (!before.title().equals(after.title())) {
      data.put("title", true);
    }
    if (!before.description().equals(after.description())) {
      data.put("description", true);
    }
    if (before.priority() != after.priority()) {
      data.put("priority", after.priority().name());
    }
    if (!Objects.equals(before.deadline().dueAt(), after.deadline().dueAt())) {
      data.put("due_at", String.valueOf(after.deadline().dueAt()));
    }
    if (!before.metadata().equals(after.metadata())) {
      data.put("metadata", true);
    }
    return data;
  }
}
