package org.orgo.notifications.persistence;

import java.util.UUID;

/** A mail for the outbox. */
public record OutgoingNotice(
    UUID outgoingId,
    String toAddress,
    String locale,
    String subject,
    String body,
    String messageId,
    String inReplyTo) {}
