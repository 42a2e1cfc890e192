package org.orgo.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.labels.SignalSource;
import org.orgo.people.PersonId;
import org.orgo.people.UserId;

/** A signal as it was received. */
public record Signal(
    SignalId signalId,
    SignalSource channel,
    String subject,
    String body,
    String senderAddress,
    PersonId senderPersonId,
    UserId reporterUserId,
    String recipient,
    String label,
    String type,
    String externalId,
    ObjectNode location,
    ObjectNode metadata,
    Instant receivedAt) {

  private static final int LONGEST_TITLE = 500;
  private static final String UNTITLED = "(no subject)";

  /** The subject, or the first words of the body. */
  String title() {
    String text = subject.isBlank() ? body.strip().lines().findFirst().orElse("") : subject.strip();
    if (text.isBlank()) {
      return UNTITLED;
    }
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
  }
}
