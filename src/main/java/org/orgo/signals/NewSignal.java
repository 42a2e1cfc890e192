package org.orgo.signals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.orgo.mail.SignalId;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/**
 * Something a person or a program reports.
 *
 * @param sender address of the sender; null when the reporter is the sender
 * @param recipient address it was sent to; may be null
 * @param label the label the sender wants; may be null
 * @param type the domain the sender names; may be null
 * @param externalId the sender's own id; a signal with the same id is taken once only
 */
public record NewSignal(
    SignalSource channel,
    String subject,
    String body,
    String sender,
    String recipient,
    Label label,
    String type,
    String externalId,
    ObjectNode location,
    ObjectNode metadata) {

  /**
   * @throws InvalidRequest when it is empty or too large
   */
  public void requireTakeable() {
    if (text(subject).isBlank() && text(body).isBlank()) {
      throw new InvalidRequest(FieldError.of("subject", "subject or body must say something"));
    }
    TextLimits.requireAtMost("subject", text(subject), TextLimits.MAX_SUBJECT_LENGTH);
    TextLimits.requireAtMost("body", text(body), TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireAtMost("sender", sender, TextLimits.MAX_ADDRESS_LENGTH);
    TextLimits.requireAtMost("recipient", recipient, TextLimits.MAX_ADDRESS_LENGTH);
    TextLimits.requireAtMost("type", type, TextLimits.MAX_NAME_LENGTH);
    JsonLimits.requireLocation(location);
    JsonLimits.requireObject("metadata", metadata);
    TextLimits.requireAtMost("external_id", externalId, TextLimits.MAX_EXTERNAL_ID_LENGTH);
  }

  /**
   * The signal as it is kept.
   *
   * @param from null for none
   * @param reporter null for none
   */
  public Signal received(PersonId from, UserId reporter, Instant at) {
    return received(from, reporter, at, false);
  }

  /** The signal as it is kept when nobody may know who sent it. */
  public Signal receivedAnonymously(Instant at) {
    return received(null, null, at, true);
  }

  private Signal received(PersonId from, UserId reporter, Instant at, boolean anonymous) {
    return new Signal(
        SignalId.random(),
        channel,
        text(subject),
        text(body),
        anonymous ? null : senderAddress(),
        from,
        reporter,
        named(recipient),
        label == null ? null : label.toString(),
        named(type),
        named(externalId),
        location == null ? JsonNodeFactory.instance.objectNode() : location,
        metadata == null ? JsonNodeFactory.instance.objectNode() : metadata,
        at,
        anonymous);
  }

  /** In lower case; null when the reporter is the sender. */
  public String senderAddress() {
    String address = named(sender);
    return address == null ? null : address.strip().toLowerCase(Locale.ROOT);
  }

  /** As {@link Signal#textDigest()}. */
  public String textDigest() {
    return Signal.textDigest(text(subject), text(body));
  }

  /** What says nothing counts as not said. */
  private static String named(String given) {
    return given == null || given.isBlank() ? null : given;
  }

  private static String text(String given) {
    // PostgreSQL's text cannot hold NUL
    return given == null ? "" : given.replace("\u0000", "");
  }
}
