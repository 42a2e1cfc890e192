package org.orgo.mail.inbound;

import java.util.List;
import org.orgo.mail.Mailbox;

/**
 * What one reading of a mailbox found: stored in one transaction, marked on the server in one
 * command.
 *
 * @param uidValidity the numbering to which the UIDs of the mails belong
 * @param mails in the order of their UIDs, never empty
 */
public record MailBatch(Mailbox mailbox, long uidValidity, List<FetchedMail> mails) {

  public List<Long> uids() {
    return mails.stream().map(FetchedMail::uid).toList();
  }
}
