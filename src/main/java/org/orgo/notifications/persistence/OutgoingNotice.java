package org.orgo.notifications.persistence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A mail for the outbox. */
public record OutgoingNotice(
    UUID outgoingId,
    String toAddress,
    String locale,
    String subject,
    String body,
    String messageId,
    String inReplyTo) {

  /** Writing the mail about an event to a reader twice gives the same mail. */
  public static UUID idOf(UUID event, UUID reader) {
    return UUID.nameUUIDFromBytes((event + "/" + reader).getBytes(StandardCharsets.US_ASCII));
  }
}
