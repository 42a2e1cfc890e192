package org.orgo.notifications.record;

import java.time.Instant;
import java.util.UUID;
import org.orgo.notifications.NoticeKind;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/** A notice that somebody got within the application. */
public record RecordedNotice(
    UUID taskId, NoticeKind kind, UserId userId, Instant createdAt, @Nullable Instant readAt) {}
