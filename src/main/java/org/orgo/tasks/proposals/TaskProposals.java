package org.orgo.tasks.proposals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.persons.PersonId;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people's answers to proposals. Each answer is an event; nothing is proposed twice. */
@Service
public class TaskProposals {

  /** Key in the data of the event that answers a proposal. */
  public static final String ROUTING = "routing";

  public static final String CONFIRMED = "confirmed";
  public static final String CORRECTED = "corrected";

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Roles roles;
  private final Authorizations authorizations;

  TaskProposals(Tasks tasks, Deadlines deadlines, Roles roles, Authorizations authorizations) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.roles = roles;
    this.authorizations = authorizations;
  }

  /**
   * Decides which queue owns the task.
   *
   * @param ownerRole code or alias of the right queue; null confirms the proposed one
   * @throws NoPendingProposal when none is proposed, or no longer
   */
  @Transactional
  public Task settleRouting(TaskId id, String ownerRole, Integer expectedVersion) {
    Task task = answerable(id, expectedVersion);
    if (!task.proposals().routing()) {
      throw new NoPendingProposal(ROUTING, task);
    }
    Role owner = ownerRole == null ? null : roles.require("owner_role", ownerRole);
    String queue = owner == null ? task.ownerRole() : owner.code();
    boolean confirmed = queue.equals(task.ownerRole());
    ObjectNode data =
        Tasks.data().put("owner_role", queue).put(ROUTING, confirmed ? CONFIRMED : CORRECTED);
    return change(
        task,
        new TaskEdit(task).routedTo(queue, confirmed ? task.assigneeUserId() : null),
        TaskEvent.TaskEventKind.OWNERSHIP_CHANGED,
        data);
  }

  /**
   * Decides whether a case is opened for the task.
   *
   * @param opened the opened case; null declines
   * @throws NoPendingProposal when none is proposed, or no longer
   */
  @Transactional
  public Task settleCase(TaskId id, UUID opened, Integer expectedVersion) {
    Task task = answerable(id, expectedVersion);
    if (!task.proposals().ofCase()) {
      throw new NoPendingProposal("case", task);
    }
    ObjectNode data = Tasks.data().put("case", opened == null ? "declined" : "opened");
    if (opened != null) {
      data.put("case_id", opened.toString());
    }
    return change(
        task, new TaskEdit(task).joining(opened), TaskEvent.TaskEventKind.METADATA_UPDATED, data);
  }

  /** The person who asked for it, by the true name even when readers do not get it. */
  @Transactional(readOnly = true)
  public Optional<PersonId> requester(TaskId id) {
    return tasks.requester(tasks.seen(id).taskId());
  }

  private Task change(Task task, TaskEdit edit, TaskEvent.TaskEventKind kind, ObjectNode data) {
    Task changed = edit.at(deadlines.now());
    tasks.change(task, changed, tasks.event(task, kind, data, changed.updatedAt()));
    tasks.publish(new TaskEdited(task.organizationId(), task.taskId()));
    return changed;
  }

  private Task answerable(TaskId id, Integer expectedVersion) {
    Task task = tasks.seenToChange(id);
    authorizations.requireActing(CurrentActor.get(), task, "task");
    task.requireVersion(expectedVersion);
    task.requireOpen();
    return task;
  }
}
