package org.orgo.operations.overview;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * How far a mailbox is behind.
 *
 * @param polledAt when its server was last asked; null when it never was
 * @param failures how often in a row it could not be read
 * @param waiting mails that are stored and not yet work
 * @param oldestWaitingAt since when the oldest of them waits
 * @param readBy the node that reads it; null when none does
 */
public record MailboxLag(
    UUID mailboxId,
    String address,
    boolean enabled,
    @Nullable Instant polledAt,
    int failures,
    int waiting,
    @Nullable Instant oldestWaitingAt,
    @Nullable UUID readBy) {}
