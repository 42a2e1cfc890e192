package org.orgo.mail.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orgo.mail.mime.headers.AutomaticSign;
import org.orgo.mail.mime.headers.MailHeaders;
import org.orgo.mail.mime.headers.SenderAuthentication;

/**
 * @param text the plain text, made from the HTML when the mail has no other
 * @param html as it came (not sanitised), null for none
 * @param types of all its parts and of what holds them, in lower case
 * @param sign by what the mail is told to be a machine's; null for a person's mail
 */
public record ParsedMail(
    MailEnvelope envelope,
    String text,
    String html,
    List<MailAttachment> attachments,
    Set<MailRemark> remarks,
    MailHeaders headers,
    Set<String> types,
    AutomaticSign sign,
    SenderAuthentication authentication) {

  public ParsedMail {
    attachments = List.copyOf(attachments);
    remarks = Set.copyOf(remarks);
    types = Set.copyOf(types);
  }

  /** The same mail with another text. */
  public ParsedMail saying(String words) {
    return new ParsedMail(
        envelope, words, html, attachments, remarks, headers, types, sign, authentication);
  }

  /**
   * The same mail, told to be a machine's or a person's.
   *
   * @param newSign null for a person's
   */
  public ParsedMail told(AutomaticSign newSign) {
    return new ParsedMail(
        envelope, text, html, attachments, remarks, headers, types, newSign, authentication);
  }

  /** Why the mail is automatic; such mail is filed, never answered, and reopens nothing. */
  public Optional<AutomaticSign> automatic() {
    return Optional.ofNullable(sign);
  }

  /** The name of the sign, as rows have it. */
  public String automaticReason() {
    return sign == null ? null : sign.name();
  }
}
