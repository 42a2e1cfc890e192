package org.orgo.tasks.editing;

import org.orgo.people.UserId;
import org.orgo.people.administration.AssignedWork;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.persistence.AssignedTaskMapper;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the open tasks of somebody who leaves back into their queues. Whoever asks need not see the
 * tasks; each change has its event as if its assignee had put it back.
 */
@Component
class ReturnedTasks implements AssignedWork {

  private static final TaskHandover TO_THE_QUEUE = TaskHandover.to(null, null);

  private final AssignedTaskMapper assigned;
  private final Tasks tasks;
  private final TaskEdits edits;

  ReturnedTasks(AssignedTaskMapper assigned, Tasks tasks, TaskEdits edits) {
    this.assigned = assigned;
    this.tasks = tasks;
    this.edits = edits;
  }

  @Override
  @Transactional(readOnly = true)
  public int assignedTo(UserId user) {
    return assigned.count(CurrentTenant.require(), user);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(UserId user) {
    for (TaskId id : assigned.of(CurrentTenant.require(), user)) {
      Task task = tasks.toChange(id);
      if (user.equals(task.assigneeUserId()) && task.isOpen()) {
        edits.change(task, TaskChange.nothing(null), TO_THE_QUEUE);
      }
    }
  }
}
