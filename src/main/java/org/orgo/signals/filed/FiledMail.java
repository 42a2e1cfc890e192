package org.orgo.signals.filed;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail that became no work.
 *
 * @param state null where it became work meanwhile
 * @param why a code, such as {@code OUT_OF_OFFICE}
 * @param reason in words; null where the code says all
 * @param from null when its header names nobody, or was not read
 * @param to the mailbox it came to
 * @param taskId what it was made; null for none
 */
public record FiledMail(
    UUID signalId,
    @Nullable FiledState state,
    String why,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to,
    String subject,
    @Nullable UUID taskId,
    Instant receivedAt) {}
