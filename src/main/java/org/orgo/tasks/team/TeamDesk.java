package org.orgo.tasks.team;

import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Authorizations;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.editing.TaskEdits;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who of a team works on a task. Whoever stands above the queue does so also where she does
 * not see the task; then it stays in its queue, goes to one of those who hold its role, and the
 * answer says nothing of it.
 */
@Service
public class TeamDesk {

  private final Tasks tasks;
  private final TaskEdits edits;
  private final UserAccounts accounts;
  private final Authorizations authorizations;

  TeamDesk(Tasks tasks, TaskEdits edits, UserAccounts accounts, Authorizations authorizations) {
    this.tasks = tasks;
    this.edits = edits;
    this.accounts = accounts;
    this.authorizations = authorizations;
  }

  /**
   * @param assignee holds the role whose queue it is; null puts the task back into the queue
   * @throws NotFound when the actor neither sees the task nor stands above its queue
   * @throws TaskChangedMeanwhile when somebody else changed it first; shows it only to who sees it
   */
  @Transactional
  public void assign(TaskId id, UserId assignee, Integer expectedVersion) {
    Task task = tasks.toChange(id);
    boolean sees = authorizations.sees(CurrentActor.get(), task);
    if (!authorizations.oversees(CurrentActor.get(), task)) {
      authorizations.requireActing(CurrentActor.get(), task, "task");
    }
    if (!sees && (!task.isOpen() || isOutdated(task, expectedVersion))) {
      throw new TaskChangedMeanwhile(null);
    }
    requireHolder(task, assignee);
    edits.change(task, TaskChange.nothing(expectedVersion), TaskHandover.to(null, assignee));
  }

  private static boolean isOutdated(Task task, Integer expectedVersion) {
    return expectedVersion != null && expectedVersion != task.version();
  }

  private void requireHolder(Task task, UserId assignee) {
    boolean holds =
        assignee == null
            || accounts.holding(task.ownerRole()).stream()
                .anyMatch(holder -> holder.userId().equals(assignee));
    if (!holds) {
      throw new InvalidRequest(
          FieldError.of("assignee", "must hold %s, whose queue it is".formatted(task.ownerRole()))
              .worded("team.refused.holder"));
    }
  }
}
