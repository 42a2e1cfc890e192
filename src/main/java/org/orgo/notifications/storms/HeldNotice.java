package org.orgo.notifications.storms;

import java.time.Instant;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.NoticeKind;
import org.orgo.tasks.TaskId;
import org.springframework.lang.Nullable;

/**
 * A notice that is held in a storm.
 *
 * @param title null where the work is RESTRICTED or ANONYMISED
 */
public record HeldNotice(
    NoticeId notificationId,
    NoticeKind kind,
    TaskId taskId,
    String number,
    @Nullable String label,
    @Nullable String title,
    Instant createdAt) {}
