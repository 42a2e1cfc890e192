package org.orgo.signals.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail of the thread of a task or case, with its headers.
 *
 * @param text the beginning where it is long
 * @param files names of what is attached
 * @param steps what the steps of the intake answered, in codes
 * @param raw whether it is kept as it was received
 */
public record RecordedMail(
    UUID emailId,
    boolean outgoing,
    Instant receivedAt,
    @Nullable UUID taskId,
    @Nullable UUID caseId,
    @Nullable String from,
    List<String> to,
    List<String> cc,
    @Nullable String subject,
    @Nullable String messageId,
    @Nullable String inReplyTo,
    @Nullable Instant sentAt,
    boolean automatic,
    long size,
    @Nullable String text,
    List<String> files,
    List<String> steps,
    boolean raw) {}
