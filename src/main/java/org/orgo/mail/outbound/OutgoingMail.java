package org.orgo.mail.outbound;

import java.util.UUID;

/**
 * A mail of ours that is due, claimed by this node for one try.
 *
 * @param taskId null when it is about no task
 * @param fromMailbox the address that the first mail about the task came to; null when there is
 *     none
 * @param traceParent the place in a trace of what wrote it; null when there is none
 */
public record OutgoingMail(
    UUID outgoingId,
    UUID taskId,
    String toAddress,
    String subject,
    String body,
    String messageId,
    String inReplyTo,
    int attempts,
    String fromMailbox,
    String traceParent) {}
