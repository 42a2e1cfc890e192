package org.orgo.notifications.record;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail that left about a task, or is to leave.
 *
 * @param status {@code DUE}, {@code SENT} or {@code FAILED}
 */
public record SentMail(
    UUID taskId,
    Instant createdAt,
    String to,
    String subject,
    String status,
    int attempts,
    @Nullable Instant sentAt,
    @Nullable String failure) {}
