package org.orgo.tasks;

import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
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
 * Does everything that happens to tasks. Each method is one command in one transaction: row, event,
 * audit, outbox and token commit together or not at all. An actor who may not see a task gets
 * {@code NotFound}; one who sees it and may not act on it gets {@code NotAllowed} or {@code
 * NotInCharge}.
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
   * Takes one of the transitions offered.
   *
   * @throws ActionNotOffered when the diagram does not offer it at the task's position
   * @return the task at its new position, or at the old one while a job still has to move it
   * @throws TaskInTransit while a job still has to carry out an earlier transition
   * @throws TaskChangedMeanwhile when somebody else changed it first
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
   * @throws TaskChangedMeanwhile when somebody else changed it first
   * @throws TaskIsClosed when the task is finished
   */
  @Transactional
  public Task change(TaskId id, TaskChange change) {
    return change(id, change, TaskHandover.NONE);
  }

  /**
   * Edits a task and hands it over, both or neither: one version, and one event of each kind. What
   * changes nothing leaves no trace.
   *
   * @throws TaskChangedMeanwhile when somebody else changed it first
   * @throws TaskIsClosed when the task is finished
   * @throws UnknownReference when owner or assignee cannot work on it
   */
  @Transactional
  public Task change(TaskId id, TaskChange change, TaskHandover handover) {
    return edits.change(workable(id), change, handover);
  }

  /**
   * @param ownerRole code or alias of the queue; null leaves it
   * @param assignee null puts it back into the queue
   * @throws UnknownReference when the assignee cannot work on it
   */
  @Transactional
  public Task assign(TaskId id, String ownerRole, UserId assignee, Integer expectedVersion) {
    return change(id, TaskChange.nothing(expectedVersion), TaskHandover.to(ownerRole, assignee));
  }

  /** Adds a comment; everyone who sees a task may do so. */
  @Transactional
  public TaskComment comment(TaskId id, String body, CommentVisibility visibility) {
    return remarks.add(tasks.seen(id), body, visibility);
  }

  /** Adds a mail that answers ours as a comment, and changes nothing else. */
  @Transactional
  public TaskComment reply(TaskId id, PersonId author, UUID emailId, String body) {
    return remarks.addReply(tasks.get(id), author, emailId, body);
  }

  /**
   * Adds what the reporter of an anonymous report answers, in nobody's name.
   *
   * @param commentId chosen before, so that an answer sent twice is added once
   */
  @Transactional
  public TaskComment answerOfReporter(TaskId id, UUID commentId, String text) {
    return remarks.addOfReporter(tasks.get(id), commentId, text);
  }

  /**
   * Adds what the requester answers without a mail.
   *
   * @param commentId chosen before, so that an answer sent twice is added once
   */
  @Transactional
  public TaskComment answerOfRequester(TaskId id, UUID commentId, PersonId requester, String text) {
    return remarks.addOfRequester(tasks.get(id), commentId, requester, text);
  }

  private Task workable(TaskId id) {
    Task task = tasks.seenToChange(id);
    authorizations.requireActing(CurrentActor.get(), task, "task");
    return task;
  }
}
