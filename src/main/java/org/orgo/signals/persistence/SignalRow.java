package org.orgo.signals.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.work.SignalSource;

/** A signal and the state of its intake, column by column. */
public record SignalRow(
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
    Instant receivedAt,
    boolean anonymous,
    UUID caseId,
    ObjectNode progress) {

  public Signal signal() {
    return new Signal(
        signalId,
        channel,
        subject,
        body,
        senderAddress,
        senderPersonId,
        reporterUserId,
        recipient,
        label,
        type,
        externalId,
        location,
        metadata,
        receivedAt,
        anonymous);
  }
}
