package org.orgo.routing;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.orgo.vocabulary.label.Label;

/**
 * What is known of a signal when it is routed.
 *
 * @param channel EMAIL, API, MANUAL or SYNC
 * @param recipient address it was sent to; empty when there is none
 * @param sender address it came from; empty when there is none
 * @param type domain the sender named; empty when none
 * @param typedByPerson a wrong role is then refused, where a machine's is sent to triage
 * @param bulk the mail's own headers call it a mass mailing
 */
public record SignalFacts(
    String channel,
    String subject,
    String body,
    String recipient,
    String sender,
    String type,
    Optional<Label> label,
    boolean typedByPerson,
    boolean bulk) {

  public SignalFacts {
    channel = channel.toUpperCase(Locale.ROOT);
    subject = Objects.requireNonNullElse(subject, "");
    body = Objects.requireNonNullElse(body, "");
    recipient = Objects.requireNonNullElse(recipient, "");
    sender = Objects.requireNonNullElse(sender, "");
    type = Objects.requireNonNullElse(type, "").toLowerCase(Locale.ROOT);
  }

  public static SignalFacts of(String channel, String subject, String body) {
    return new SignalFacts(channel, subject, body, "", "", "", Optional.empty(), false, false);
  }

  public SignalFacts sentTo(String address) {
    return new SignalFacts(
        channel, subject, body, address, sender, type, label, typedByPerson, bulk);
  }

  public SignalFacts from(String address) {
    return new SignalFacts(
        channel, subject, body, recipient, address, type, label, typedByPerson, bulk);
  }

  public SignalFacts ofType(String domain) {
    return new SignalFacts(
        channel, subject, body, recipient, sender, domain, label, typedByPerson, bulk);
  }

  public SignalFacts labelled(Label given) {
    return new SignalFacts(
        channel, subject, body, recipient, sender, type, Optional.of(given), typedByPerson, bulk);
  }

  public SignalFacts asTypedByAPerson() {
    return new SignalFacts(channel, subject, body, recipient, sender, type, label, true, bulk);
  }

  public SignalFacts asBulkMail() {
    return new SignalFacts(
        channel, subject, body, recipient, sender, type, label, typedByPerson, true);
  }

  public String recipientName() {
    return beforeTheAt(recipient);
  }

  public String senderDomain() {
    return sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String beforeTheAt(String address) {
    int at = address.lastIndexOf('@');
    return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
  }
}
