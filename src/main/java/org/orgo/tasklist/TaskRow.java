package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;

/**
 * A task in a list.
 *
 * @param assignee name, or null
 * @param dueAt null where the clock stands still, and at the end
 */
public record TaskRow(
    String taskId,
    String number,
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

  /** Nothing is due any more. */
  public boolean ended() {
    return List.of("COMPLETED", "FAILED", "CANCELLED").contains(status);
  }

  public String href() {
    return "/tasks/" + taskId;
  }
}
