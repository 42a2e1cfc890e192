package org.orgo.tasks.editing;

import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskHandover;
import org.springframework.stereotype.Component;

/** Gives tasks to queues, owners and assignees. */
@Component
class Handovers {

  private final Roles roles;
  private final UserAccounts users;

  Handovers(Roles roles, UserAccounts users) {
    this.roles = roles;
    this.users = users;
  }

  /**
   * @throws org.orgo.people.roles.UnknownRole when there is no such queue
   * @throws org.orgo.platform.refusals.UnknownReference when a user cannot work on it
   */
  void apply(Task task, TaskHandover handover, TaskEdit edit) {
    String named = handover.ownerRole();
    Role queue = named == null ? null : roles.require("owner_role", named);
    requireActive("owner_user_id", handover.ownerUserId());
    requireActive("assignee_user_id", handover.assigneeUserId());
    String role = queue == null ? task.ownerRole() : queue.code();
    boolean moves = !role.equals(task.ownerRole());
    UserId owner = moves ? null : task.assignment().ownerUserId();
    UserId assignee = moves || handover.toQueue() ? null : task.assigneeUserId();
    edit.assignedTo(role, either(handover.assigneeUserId(), assignee))
        .ownedBy(either(handover.ownerUserId(), owner));
    if (queue != null) {
      edit.routed();
    }
  }

  private void requireActive(String field, UserId user) {
    if (user != null) {
      users.requireActive(field, user);
    }
  }

  private static UserId either(UserId wanted, UserId present) {
    return wanted == null ? present : wanted;
  }
}
