package org.orgo.mail.mime;

import java.util.List;
import java.util.Optional;
import org.orgo.mail.mime.headers.SenderAuthentication;

/**
 * @param text the plain text, taken from the HTML where there is no other
 * @param html as it came (not sanitised), null where there is none
 * @param automaticReason why the mail counts as written by a machine, null for a person's mail
 */
public record ParsedMail(
    MailEnvelope envelope,
    String text,
    String html,
    List<MailAttachment> attachments,
    String automaticReason,
    SenderAuthentication authentication) {

  public ParsedMail {
    attachments = List.copyOf(attachments);
  }

  /** The same mail, known to be a machine's. */
  public ParsedMail asAutomatic(String reason) {
    return new ParsedMail(envelope, text, html, attachments, reason, authentication);
  }

  /** Filed, never answered, never reopening anything. */
  public Optional<String> automatic() {
    return Optional.ofNullable(automaticReason);
  }
}
