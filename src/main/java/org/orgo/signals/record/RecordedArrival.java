package org.orgo.signals.record;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A signal that led to a task or case.
 *
 * @param outcome what became of it
 * @param text its body; the beginning where it is long
 * @param reporterUserId who reported it with an account
 */
public record RecordedArrival(
    UUID signalId,
    String channel,
    Instant receivedAt,
    @Nullable String outcome,
    @Nullable Instant processedAt,
    @Nullable UUID taskId,
    @Nullable UUID caseId,
    @Nullable String sender,
    @Nullable UUID reporterUserId,
    @Nullable String recipient,
    String subject,
    String text) {}
