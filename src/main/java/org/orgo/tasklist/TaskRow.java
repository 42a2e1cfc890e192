package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;

/**
 * A task in a list.
 *
 * @param queue how people call the owner role
 * @param assignee name, or null
 * @param dueAt null where the clock stands still, and at the end
 * @param timeLeft until it is due, in hundredths of the time there was; null as dueAt
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
    String queue,
    String assignee,
    Instant dueAt,
    boolean overdue,
    int escalationLevel,
    Integer timeLeft,
    Instant createdAt,
    Instant updatedAt) {

  private static final int SHORT = 25;

  /** Nothing is due any more. */
  public boolean ended() {
    return List.of("COMPLETED", "FAILED", "CANCELLED").contains(status);
  }

  /** Little of its time is left. */
  public boolean isShort() {
    return timeLeft != null && timeLeft < SHORT;
  }

  public String href() {
    return "/tasks/" + taskId;
  }
}
