package org.orgo.setup;

import org.orgo.mail.NewMailbox;
import org.orgo.mail.check.CheckedMailbox;
import org.orgo.mail.check.MailboxCheck;
import org.orgo.mail.check.MailboxFault;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Tries to read a mailbox before it is added. */
@Component
class MailboxTrial {

  private final MailboxCheck mailboxes;

  MailboxTrial(MailboxCheck mailboxes) {
    this.mailboxes = mailboxes;
  }

  /**
   * @return the same, with the last mail that is there already
   * @throws InvalidRequest naming the answer that is the likeliest to be wrong
   */
  NewMailbox requireReadable(NewMailbox mailbox) {
    CheckedMailbox found = mailboxes.of(mailbox);
    if (found.fault() != null) {
      throw new InvalidRequest(unreadable(mailbox, found.fault()));
    }
    return mailbox.after(found.end());
  }

  private static FieldError unreadable(NewMailbox mailbox, MailboxFault fault) {
    return FieldError.of(question(fault).field(), "the mailbox cannot be read: " + fault)
        .worded(
            "mailbox.fault." + fault.name(),
            mailbox.server().host(),
            mailbox.server().port(),
            mailbox.login().username(),
            mailbox.folder());
  }

  /** Whose answer is the likeliest to be wrong. */
  private static SetupQuestion question(MailboxFault fault) {
    return switch (fault) {
      case UNKNOWN_HOST, TIMED_OUT, NOT_OPENED -> SetupQuestion.MAILBOX_HOST;
      case NO_ANSWER -> SetupQuestion.MAILBOX_PORT;
      case NOT_TRUSTED -> SetupQuestion.MAILBOX_TLS;
      case LOGIN_REFUSED -> SetupQuestion.MAILBOX_PASSWORD;
      case NO_SUCH_FOLDER -> SetupQuestion.MAILBOX_FOLDER;
    };
  }
}
