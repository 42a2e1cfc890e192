package org.orgo.tasklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.tasklist.TaskRow;
import org.orgo.tasks.TaskSummary;
import org.springframework.stereotype.Component;

/** Tasks as rows of a list. One statement, for the names of their assignees. */
@Component
class TaskRows {

  private final UserAccounts accounts;
  private final Roles roles;
  private final Clock clock;

  TaskRows(UserAccounts accounts, Roles roles, Clock clock) {
    this.accounts = accounts;
    this.roles = roles;
    this.clock = clock;
  }

  List<TaskRow> of(List<TaskSummary> tasks) {
    List<UserId> assignees =
        tasks.stream().map(TaskSummary::assigneeUserId).filter(Objects::nonNull).toList();
    Map<UserId, String> names = accounts.names(assignees);
    Instant now = clock.instant();
    return tasks.stream().map(task -> row(task, names, now)).toList();
  }

  private TaskRow row(TaskSummary task, Map<UserId, String> names, Instant now) {
    return new TaskRow(
        task.taskId().toString(),
        task.number(),
        task.title(),
        task.kind().label(),
        task.kind().type(),
        task.status().name(),
        task.kind().severity().name(),
        task.priority().name(),
        task.kind().visibility().name(),
        task.ownerRole(),
        roles.find(task.ownerRole()).map(Role::displayName).orElse(task.ownerRole()),
        task.assigneeUserId() == null ? null : names.get(task.assigneeUserId()),
        task.clockRuns() ? task.deadline().reactivityDeadlineAt() : null,
        task.isOverdue(now),
        task.deadline().escalationLevel(),
        task.clockRuns() ? timeLeft(task, now) : null,
        task.createdAt(),
        task.updatedAt());
  }

  private static int timeLeft(TaskSummary task, Instant now) {
    Instant due = task.deadline().reactivityDeadlineAt();
    long whole = Duration.between(task.createdAt(), due).toSeconds();
    long left = Duration.between(now, due).toSeconds();
    return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, 100 * left / whole));
  }
}
