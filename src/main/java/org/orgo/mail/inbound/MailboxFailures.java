package org.orgo.mail.inbound;

import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.platform.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes with a mailbox why it could not be read, and in the log. Throws nothing. */
public final class MailboxFailures {

  private static final Logger log = LoggerFactory.getLogger(MailboxFailures.class);

  private final Mailboxes mailboxes;

  public MailboxFailures(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** An outage of the database is not the mailbox's failure: its mail stays, and is soon read. */
  public void note(MailboxId mailbox, Exception failure) {
    if (DatabaseOutage.isBehind(failure)) {
      return;
    }
    log.warn("Mailbox {} could not be read: {}", mailbox, failure.toString());
    try {
      mailboxes.failed(mailbox, failure);
    } catch (RuntimeException notNoted) {
      log.info("The failure of mailbox {} was not noted: {}", mailbox, notNoted.toString());
    }
  }
}
