package org.orgo.tasks.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAssignment;
import org.orgo.tasks.TaskEvent.TaskEventKind;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.tasks.proposals.TaskProposals;

/** What an edit changes, as the events say it: which fields, and never what people wrote. */
record TaskDifferences(Task before, Task after) {

  /** One entry for each kind of change; empty when nothing is different. */
  Map<TaskEventKind, ObjectNode> byKind() {
    Map<TaskEventKind, ObjectNode> found = new EnumMap<>(TaskEventKind.class);
    put(found, TaskEventKind.METADATA_UPDATED, words());
    if (before.priority() != after.priority()) {
      found.put(
          TaskEventKind.PRIORITY_CHANGED, Tasks.data().put("priority", after.priority().name()));
    }
    if (!Objects.equals(before.deadline().dueAt(), after.deadline().dueAt())) {
      found.put(
          TaskEventKind.DEADLINE_UPDATED,
          Tasks.data().put("due_at", String.valueOf(after.deadline().dueAt())));
    }
    put(found, TaskEventKind.OWNERSHIP_CHANGED, ownership());
    return found;
  }

  private static void put(
      Map<TaskEventKind, ObjectNode> found, TaskEventKind kind, ObjectNode data) {
    if (!data.isEmpty()) {
      found.put(kind, data);
    }
  }

  private ObjectNode words() {
    ObjectNode data = Tasks.data();
    if (!before.title().equals(after.title())) {
      data.put("title", true);
    }
    if (!before.description().equals(after.description())) {
      data.put("description", true);
    }
    if (!before.metadata().equals(after.metadata())) {
      data.put("metadata", true);
    }
    return data;
  }

  private ObjectNode ownership() {
    TaskAssignment now = after.assignment();
    boolean settled = before.proposals().routing() && !after.proposals().routing();
    if (now.equals(before.assignment()) && !settled) {
      return Tasks.data();
    }
    ObjectNode data = Tasks.data().put("owner_role", now.ownerRole());
    if (settled) {
      boolean confirmed = now.ownerRole().equals(before.ownerRole());
      data.put(
          TaskProposals.ROUTING, confirmed ? TaskProposals.CONFIRMED : TaskProposals.CORRECTED);
    }
    if (!Objects.equals(now.ownerUserId(), before.assignment().ownerUserId())) {
      data.put("owner_user_id", text(now.ownerUserId()));
    }
    return data.put("assignee_user_id", text(now.assigneeUserId()));
  }

  private static String text(UserId user) {
    return user == null ? null : user.toString();
  }
}
