package org.orgo.operations.overview;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What waits for longest, each null where nothing waits.
 *
 * @param signalAt a report that is not yet work
 * @param taskId the open task that nobody has moved for longest
 * @param auditAt an audit entry that no seal holds yet
 * @param mailsDue mails in the outbox
 * @param mailAt the oldest of them
 */
public record LongestWaiting(
    @Nullable UUID signalId,
    @Nullable Instant signalAt,
    @Nullable UUID taskId,
    @Nullable Instant taskAt,
    @Nullable Instant auditAt,
    int mailsDue,
    @Nullable Instant mailAt) {}
