package org.orgo.mail.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orgo.mail.mime.headers.SenderAuthentication;

/**
 * @param text the plain text, made from the HTML when the mail has no other
 * @param html as it came (not sanitised), null for none
 * @param automaticReason why the mail counts as written by a machine, null for a person's mail
 */
public record ParsedMail(
    MailEnvelope envelope,
    String text,
    String html,
    List<MailAttachment> attachments,
    Set<MailRemark> remarks,
    String automaticReason,
    SenderAuthentication authentication) {

  public ParsedMail {
    attachments = List.copyOf(attachments);
    remarks = Set.copyOf(remarks);
  }

  /** The same mail, marked as written by a machine. */
  public ParsedMail asAutomatic(String reason) {
    return new ParsedMail(envelope, text, html, attachments, remarks, reason, authentication);
  }

  /** The same mail with another text. */
  public ParsedMail saying(String words) {
    return new ParsedMail(
        envelope, words, html, attachments, remarks, automaticReason, authentication);
  }

  /** Why the mail is automatic; such mail is filed, never answered, and reopens nothing. */
  public Optional<String> automatic() {
    return Optional.ofNullable(automaticReason);
  }
}
