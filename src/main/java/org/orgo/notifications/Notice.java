package org.orgo.notifications;

import java.time.Instant;
import java.util.UUID;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.tasks.TaskId;

/**
 * What one user was told.
 *
 * @param taskId null where it is about something else, as each of the others
 * @param exportId of a request that is decided on
 * @param reidentificationId likewise
 * @param number of the task
 * @param stormId where many escalations are held
 * @param takeoverId of the wish to take its task over
 * @param label null, as the title, where the work is RESTRICTED or ANONYMISED: a notice of it leads
 *     there and says no more
 * @param readAt null as long as it is unread
 */
public record Notice(
    NoticeId notificationId,
    NoticeKind kind,
    TaskId taskId,
    BroadcastId broadcastId,
    UUID exportId,
    UUID reidentificationId,
    String number,
    UUID stormId,
    UUID takeoverId,
    String label,
    String title,
    Instant createdAt,
    Instant readAt) {

  /** What it is about, where that is a request; else null. */
  public DecidedRequest request() {
    if (exportId != null) {
      return DecidedRequest.export(exportId, null);
    }
    return reidentificationId == null
        ? null
        : DecidedRequest.reidentification(reidentificationId, null);
  }

  public boolean isRead() {
    return readAt != null;
  }
}
