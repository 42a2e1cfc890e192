package org.orgo.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.mail.SignalId;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.limits.TextLimits;
import org.orgo.routing.ManualOverrides;
import org.orgo.routing.SignalFacts;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A signal as it was received.
 *
 * @param anonymous nobody knows who sent it, and its reporter is answered by a receipt
 */
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
    Instant receivedAt,
    boolean anonymous) {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String UNTITLED = "(no subject)";

  /** Subject and body as one text. */
  public String text() {
    return (subject.strip() + "\n\n" + body.strip()).strip();
  }

  /** What the tables are asked about it. */
  public SignalFacts facts() {
    return new SignalFacts(
        channel.name(),
        subject,
        body,
        recipient,
        senderAddress == null ? "" : senderAddress,
        type,
        Optional.ofNullable(label).map(Label::parse),
        channel == SignalSource.MANUAL,
        metadata.path("bulk").asBoolean(false));
  }

  /**
   * What the tables do not decide: how bad a mail says it is, where that counts, or the mapping of
   * a hook. Who reports by an account or unknown has none to name.
   */
  public ManualOverrides named() {
    boolean byHook = channel == SignalSource.API && reporterUserId == null && !anonymous;
    Optional<String> severity =
        byHook ? Optional.ofNullable(metadata.path("severity").textValue()) : asked("severity");
    return ManualOverrides.ofSeverity(
        severity.filter(word -> !word.isEmpty()).map(Severity::valueOf).orElse(null));
  }

  /** How urgent a mail says it is, from a mailbox where that counts; null where it does not. */
  public Priority askedPriority() {
    return asked("priority").map(Priority::valueOf).orElse(null);
  }

  /** The name that its sender has for it; empty for none. */
  public Optional<String> externalReference() {
    return asked("external_reference");
  }

  /** What the intake has written about a mail; what others send as metadata says nothing here. */
  private Optional<String> asked(String field) {
    return channel == SignalSource.EMAIL
        ? Optional.ofNullable(metadata.path(field).textValue())
        : Optional.empty();
  }

  /** SHA-256 of the words, in hex, without regard to case and spaces. */
  public String textDigest() {
    return textDigest(subject, body);
  }

  static String textDigest(String subject, String body) {
    String words = SPACES.matcher(subject + ' ' + body).replaceAll(" ").strip();
    return DigestUtils.sha256Hex(words.toLowerCase(Locale.ROOT));
  }

  /** The subject, or the first words of the body. */
  public String title() {
    String text = subject.isBlank() ? body.strip().lines().findFirst().orElse("") : subject.strip();
    if (text.isBlank()) {
      return UNTITLED;
    }
    return text.length() <= TextLimits.MAX_TITLE_LENGTH
        ? text
        : text.substring(0, TextLimits.MAX_TITLE_LENGTH);
  }
}
