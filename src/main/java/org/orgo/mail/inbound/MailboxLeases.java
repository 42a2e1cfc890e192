package org.orgo.mail.inbound;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.MailboxLeaseMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reserves mailboxes for this node. A lease lasts for many readings, so reading costs the database
 * nothing; it is renewed long before it ends, and ends by itself when its node dies.
 */
public class MailboxLeases {

  /** How long a mailbox stays unread when its node dies. */
  static final Duration TERM = Duration.ofSeconds(15);

  static final Duration RENEWED_EVERY = TERM.dividedBy(3);

  private final UUID node = UUID.randomUUID();
  private final MailboxLeaseMapper mapper;
  private final TransactionTemplate transaction;
  private volatile long heldSince;

  public MailboxLeases(MailboxLeaseMapper mapper, PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.transaction = new TransactionTemplate(transactions);
    this.heldSince = System.nanoTime() - TERM.toNanos();
  }

  /** Takes free leases, renews those of this node, and returns the mailboxes it then holds. */
  Set<MailboxId> hold(Collection<MailboxId> wanted) {
    long asked = System.nanoTime();
    Set<MailboxId> held = renewed(wanted);
    heldSince = asked;
    return held;
  }

  /** Whether the leases are still valid by this node's clock. */
  boolean current() {
    return System.nanoTime() - heldSince < TERM.toNanos();
  }

  /**
   * Asks the database, before a step that no other node may take as well.
   *
   * @throws MailboxLeaseLost when another node has taken over
   */
  void confirm(MailboxId mailbox) {
    if (renewed(List.of(mailbox)).isEmpty()) {
      throw new MailboxLeaseLost(mailbox);
    }
  }

  void release(Collection<MailboxId> mailboxes) {
    if (!mailboxes.isEmpty()) {
      transaction.executeWithoutResult(status -> mapper.release(node, texts(mailboxes)));
    }
  }

  private Set<MailboxId> renewed(Collection<MailboxId> wanted) {
    return wanted.isEmpty()
        ? Set.of()
        : Set.copyOf(
            transaction.execute(status -> mapper.hold(node, texts(wanted), TERM.toSeconds())));
  }

  private static List<String> texts(Collection<MailboxId> mailboxes) {
    return mailboxes.stream().map(MailboxId::toString).toList();
  }
}
