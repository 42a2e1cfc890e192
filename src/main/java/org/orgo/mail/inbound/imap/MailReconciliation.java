package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.springframework.stereotype.Component;

/**
 * Compares, once an hour, the mails on the server with those stored. Fetches mails that were
 * missed, and settles mails that were stored but not marked or moved before a crash. No transaction
 * is open while it waits for the server.
 */
@Component
public class MailReconciliation {

  private static final Duration EVERY = Duration.ofHours(1);

  private final Mailboxes mailboxes;
  private final Clock clock;

  MailReconciliation(Mailboxes mailboxes, Clock clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  boolean due(Mailbox mailbox) {
    return mailbox.lastReconciledAt() == null
        || mailbox.lastReconciledAt().plus(EVERY).isBefore(clock.instant());
  }

  /** The mails on the server, up to the last one read, that the database lacks. */
  List<ListedMail> missing(Mailbox mailbox, long uidValidity, ImapCommands imap)
      throws MessagingException {
    long readUpTo = mailbox.readUpTo(uidValidity);
    Set<Long> stored = mailboxes.storedUids(mailbox.mailboxId(), uidValidity);
    List<ListedMail> read = imap.after(0).stream().filter(mail -> mail.uid() <= readUpTo).toList();
    imap.settle(mailbox, read.stream().map(ListedMail::uid).filter(stored::contains).toList());
    List<ListedMail> ours =
        read.stream()
            .filter(mail -> stored.contains(mail.uid()) || !isLeft(mailbox, uidValidity, mail))
            .toList();
    List<ListedMail> missing = ours.stream().filter(mail -> !stored.contains(mail.uid())).toList();
    mailboxes.reconciled(mailbox.mailboxId(), ours.size(), missing.size());
    return missing;
  }

  private static boolean isLeft(Mailbox mailbox, long uidValidity, ListedMail mail) {
    return mailbox.leaves(uidValidity, mail.uid(), mail.arrived());
  }
}
