package org.orgo.mail.large;

import java.time.Instant;
import org.orgo.mail.MailboxId;
import org.orgo.mail.SignalId;

/**
 * A mail that was too large to fetch and waits for an operator.
 *
 * @param uidValidity to which numbering its UID belongs
 * @param mailbox its address
 * @param fromName null for none
 * @param fromAddress null where the header names nobody
 * @param sentAt null when it is not known
 * @param automatic whether a machine wrote it
 */
public record LargeMail(
    SignalId signalId,
    MailboxId mailboxId,
    String mailbox,
    long uidValidity,
    long uid,
    long size,
    String messageId,
    String fromName,
    String fromAddress,
    String subject,
    Instant sentAt,
    boolean automatic) {

  /** Name and address, as far as they are known. */
  public String from() {
    if (fromAddress == null) {
      return fromName == null ? "" : fromName;
    }
    return fromName == null ? fromAddress : "%s <%s>".formatted(fromName, fromAddress);
  }
}
