package org.orgo.mail.loops;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A stop in front of a loop of mails.
 *
 * @param subject whose mails are held; empty for the organization's
 * @param taskId the task they are about; null but for a thread
 * @param mails that had passed when it opened
 * @param held that wait
 */
public record MailBreaker(
    UUID breakerId,
    BreakerKind kind,
    String subject,
    @Nullable UUID taskId,
    int mails,
    int held,
    Instant openedAt) {}
