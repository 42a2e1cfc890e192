package org.orgo.tasks;

import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasks.editing.TaskEdits;
import org.orgo.tasks.editing.TaskRemarks;
import org.orgo.tasks.lifecycle.ActionNotOffered;
import org.orgo.tasks.lifecycle.TaskActions;
import org.orgo.tasks.lifecycle.TaskInTransit;
import org.orgo.tasks.lifecycle.TaskIsClosed;
import org.orgo.tasks.lifecycle.TaskOpening;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where everything happens to tasks. Each method is one command in one transaction: row, event,
 * audit, outbox and token commit together or not at all. Who may not see a task is told that there
 * is none ({@code NotFound}); who sees it and may not work on it is told so ({@code NotAllowed}).
 */
@Service
public class TaskDesk {

  private final Tasks tasks;
  private final TaskOpening opening;
  private final TaskActions actions;
  private final TaskEdits edits;
  private final TaskRemarks remarks;
  private final Authorizations authorizations;

  TaskDesk(
      Tasks tasks,
      TaskOpening opening,
      TaskActions actions,
      TaskEdits edits,
      TaskRemarks remarks,
      Authorizations authorizations) {
    this.tasks = tasks;
    this.opening = opening;
    this.actions = actions;
    this.edits = edits;
    this.remarks = remarks;
    this.authorizations = authorizations;
  }

  /** Opens a task that routing has decided about. */
  @Transactional
  public Task open(NewTask draft) {
    return opening.open(draft);
  }

  /**
   * Takes one of the choices offered.
   *
   * @throws ActionNotOffered when the diagram does not offer it where the task rests
   * @return the task where it is now, or where it was while a job has yet to move it on
   * @throws TaskInTransit while a choice taken before has yet to be carried out
   * @throws TaskChangedMeanwhile when somebody was faster
   */
  @Transactional
  public Task act(TaskId id, ActionCommand command) {
    return actions.take(workable(id), command);
  }

  /** Ends a task from outside its diagram, for instance because its case was archived. */
  @Transactional
  public Task cancel(TaskId id, String reason) {
    return actions.cancel(tasks.toChange(id), reason);
  }

  /**
   * @throws TaskChangedMeanwhile when somebody was faster
   * @throws TaskIsClosed when the task is over
   */
  @Transactional
  public Task change(TaskId id, TaskChange change) {
    return edits.change(workable(id), change);
  }

  /**
   * Edits it and hands it over: both or neither.
   *
   * @throws TaskChangedMeanwhile when somebody was faster
   * @throws TaskIsClosed when the task is over
   * @throws UnknownReference when the assignee is nobody who could work on it
   */
  @Transactional
  public Task changeAndAssign(TaskId id, TaskChange change, String ownerRole, UserId assignee) {
    Task changed = edits.change(workable(id), change);
    return edits.assign(changed, ownerRole, assignee, null);
  }

  /**
   * @param ownerRole code or alias of the queue; null leaves it
   * @param assignee null puts it back into the queue
   * @throws UnknownReference when the assignee is nobody who could work on it
   */
  @Transactional
  public Task assign(TaskId id, String ownerRole, UserId assignee, Integer expectedVersion) {
    return edits.assign(workable(id), ownerRole, assignee, expectedVersion);
  }

  /** Everyone who sees a task may comment on it. */
  @Transactional
  public TaskComment comment(TaskId id, String body, CommentVisibility visibility) {
    return remarks.add(tasks.seen(id), body, visibility);
  }

  /** A mail that answers ours; it becomes a comment and nothing else. */
  @Transactional
  public TaskComment reply(TaskId id, PersonId author, UUID emailId, String body) {
    return remarks.addReply(tasks.get(id), author, emailId, body);
  }

  private Task workable(TaskId id) {
    Task task = tasks.seenToChange(id);
    authorizations.require(CurrentActor.get(), Permissions.TASK_WORK, task, "task");
    return task;
  }
}
