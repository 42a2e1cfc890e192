package org.orgo.mail.mime;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.mime.headers.MailAddress;

/**
 * Who wrote what to whom, according to the header. The sender chooses the Message-ID: it links
 * mails and never identifies one.
 *
 * @param messageId null for none; without angle brackets, like all ids here
 * @param from null when the header names nobody
 * @param fromWords what the header says of the sender instead of an address; null for nothing
 * @param sentAt null when the date is missing or absurd
 */
public record MailEnvelope(
    String messageId,
    List<String> inReplyTo,
    List<String> references,
    MailAddress from,
    String fromWords,
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

  /** The sender's address for comparing; null when the header names nobody. */
  public String fromAddress() {
    return from == null ? null : from.normalized();
  }

  public String fromName() {
    return from == null ? fromWords : from.name();
  }

  /** The first id that the mail says it answers; null for none. */
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
