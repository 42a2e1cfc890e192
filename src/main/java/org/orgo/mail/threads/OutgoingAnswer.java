package org.orgo.mail.threads;

import java.util.List;
import java.util.UUID;
import org.orgo.mail.MailboxId;

/**
 * An answer as the outbox takes it.
 *
 * @param commentId the remark that it brings; null where nobody made one
 * @param mailboxId null where the organization's own address is used
 * @param messageId without angle brackets, like all ids here
 * @param references what it follows, the oldest first
 */
public record OutgoingAnswer(
    UUID outgoingId,
    UUID taskId,
    UUID commentId,
    MailboxId mailboxId,
    String to,
    List<String> cc,
    String locale,
    String subject,
    String body,
    String messageId,
    String inReplyTo,
    List<String> references) {}
