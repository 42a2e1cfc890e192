package org.orgo.mail.mime;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.mime.headers.MailAddress;

/**
 * Who wrote what to whom, as the header claims. The Message-ID is the sender's choice: it links, it
 * never identifies.
 *
 * @param messageId null where the mail has none; without angle brackets, like all ids here
 * @param from null where the header names nobody
 * @param sentAt null where the date is missing or absurd
 */
public record MailEnvelope(
    String messageId,
    List<String> inReplyTo,
    List<String> references,
    MailAddress from,
    List<MailAddress> to,
    List<MailAddress> cc,
    String subject,
    Instant sentAt) {

  public MailEnvelope {
    inReplyTo = List.copyOf(inReplyTo);
    references = List.copyOf(references);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  /** As mails are told apart by their sender; null where the header names nobody. */
  public String fromAddress() {
    return from == null ? null : from.normalized();
  }

  public String fromName() {
    return from == null ? null : from.name();
  }

  /** The first of the ids that the mail says it answers; null where it answers nothing. */
  public String answeredId() {
    return inReplyTo.isEmpty() ? null : inReplyTo.get(0);
  }

  public List<String> toAddresses() {
    return to.stream().map(MailAddress::normalized).toList();
  }

  public List<String> ccAddresses() {
    return cc.stream().map(MailAddress::normalized).toList();
  }
}
