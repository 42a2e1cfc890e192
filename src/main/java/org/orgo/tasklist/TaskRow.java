package org.orgo.tasklist;

import java.time.Instant;

/**
 * A task in a list.
 *
 * @param assignee name, or null
 * @param dueAt null where the clock stands still
 */
public record TaskRow(
    String taskId,
    String title,
    String label,
    String type,
    String status,
    String severity,
    String priority,
    String visibility,
    String ownerRole,
    String assignee,
    Instant dueAt,
    boolean overdue,
    int escalationLevel,
    Instant updatedAt) {

  public String href() {
    return "/tasks/" + taskId;
  }
}
