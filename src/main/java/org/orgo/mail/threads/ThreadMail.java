package org.orgo.mail.threads;

import java.time.Instant;
import org.orgo.mail.EmailId;
import org.orgo.mail.mime.text.QuotedText;

/** A mail as the page of its work shows it; its HTML must go through {@code HtmlMail.sanitise}. */
public record ThreadMail(
    EmailId emailId,
    String fromAddress,
    String fromName,
    String subject,
    Instant sentAt,
    Instant receivedAt,
    String textBody,
    String htmlBody,
    long attachments) {

  public QuotedText.Split text() {
    return QuotedText.split(textBody == null ? "" : textBody);
  }
}
