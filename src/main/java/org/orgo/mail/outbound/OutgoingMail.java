package org.orgo.mail.outbound;

import java.util.List;
import java.util.UUID;
import org.orgo.mail.MailboxId;

/**
 * A mail of ours that is due, claimed by this node for one try.
 *
 * @param taskId null when it is about no task
 * @param references the Message-IDs it follows, the oldest first; empty where only {@code
 *     inReplyTo} counts
 * @param mailboxId from which it leaves; null for the organization's usual address
 * @param answer whether it goes to somebody outside, as text and as HTML
 * @param replied whether a machine says by it that a mail has arrived
 * @param traceParent the place in a trace of what wrote it; null when there is none
 */
public record OutgoingMail(
    UUID outgoingId,
    UUID taskId,
    String toAddress,
    List<String> ccAddresses,
    String subject,
    String body,
    String messageId,
    String inReplyTo,
    List<String> references,
    int attempts,
    MailboxId mailboxId,
    boolean answer,
    boolean replied,
    String traceParent) {}
