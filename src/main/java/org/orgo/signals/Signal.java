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
   * What the tables do not decide: the severity that a hook's mapping names. Who reports by an
   * account or unknown has none to name.
   */
  public ManualOverrides named() {
    boolean byHook = channel == SignalSource.API && reporterUserId == null && !anonymous;
    String severity = byHook ? metadata.path("severity").asText("") : "";
    return ManualOverrides.ofSeverity(severity.isEmpty() ? null : Severity.valueOf(severity));
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
