package org.orgo.signals.email;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.organizations.CurrentTenant;
import org.orgo.signals.email.ImapConnection.Listed;
import org.orgo.signals.email.persistence.MailboxMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares, once an hour, what the server holds with what is stored: a mail that slipped through is
 * fetched then, and one that was stored but not marked before a crash is marked.
 */
@Component
class MailReconciliation {

  private static final Duration EVERY = Duration.ofHours(1);

  private final MailboxMapper mapper;
  private final Clock clock;

  MailReconciliation(MailboxMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  boolean due(Mailbox mailbox) {
    return mailbox.lastReconciledAt() == null
        || mailbox.lastReconciledAt().plus(EVERY).isBefore(clock.instant());
  }

  /** What is on the server up to where it was read, and not in the database. */
  @Transactional
  public List<Listed> missing(Mailbox mailbox, long uidValidity, ImapConnection connection)
      throws MessagingException {
    long readUpTo = mailbox.readUpTo(uidValidity);
    Set<Long> stored =
        new HashSet<>(mapper.storedUids(CurrentTenant.require(), mailbox.mailboxId(), uidValidity));
    List<Listed> read =
        connection.after(0).stream().filter(mail -> mail.uid() <= readUpTo).toList();
    connection.markSeen(read.stream().map(Listed::uid).filter(stored::contains).toList());
    mapper.reconciled(CurrentTenant.require(), mailbox.mailboxId(), clock.instant());
    return read.stream().filter(mail -> !stored.contains(mail.uid())).toList();
  }
}
