package org.orgo.mail.inbound.flow;

import org.orgo.mail.MailboxId;

/** Another node reads the mailbox now. */
final class MailboxLeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MailboxLeaseLost(MailboxId mailbox) {
    super("Mailbox " + mailbox + " is read by another node");
  }
}
