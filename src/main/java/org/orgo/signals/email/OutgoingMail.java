package org.orgo.signals.email;

import java.util.UUID;

/** A mail of ours that is due, claimed by this node for one try. */
public record OutgoingMail(
    UUID outgoingId,
    String toAddress,
    String subject,
    String body,
    String messageId,
    String inReplyTo,
    int attempts) {}
