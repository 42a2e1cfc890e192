package org.orgo.notifications;

import java.time.Instant;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.tasks.TaskId;

/**
 * What one user was told.
 *
 * @param taskId null where it is about a broadcast
 * @param broadcastId null where it is about a task
 * @param label null, as the title, where the work is RESTRICTED or ANONYMISED: a notice of it leads
 *     there and says no more
 * @param readAt null as long as it is unread
 */
public record Notice(
    NoticeId notificationId,
    NoticeKind kind,
    TaskId taskId,
    BroadcastId broadcastId,
    String label,
    String title,
    Instant createdAt,
    Instant readAt) {

  public boolean isRead() {
    return readAt != null;
  }
}
