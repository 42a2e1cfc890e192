package org.orgo.mail.inbound.flow;

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

  public MailboxLeases(MailboxLeaseMapper mapper, PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Renews the leases of this node and takes free ones, up to its share: as many as each node would
   * have if the living ones shared evenly. What it holds above its share it gives back.
   *
   * @return the mailboxes it then holds
   */
  Set<MailboxId> hold(Collection<MailboxId> wanted) {
    return Set.copyOf(
        transaction.execute(status -> mapper.hold(node, texts(wanted), TERM.toSeconds())));
  }

  /**
   * Asks the database, before a step that no other node may take as well; in the transaction of
   * that step.
   *
   * @throws MailboxLeaseLost when another node has taken over
   */
  void confirm(MailboxId mailbox) {
    if (transaction.execute(status -> mapper.confirm(node, mailbox, TERM.toSeconds())) == 0) {
      throw new MailboxLeaseLost(mailbox);
    }
  }

  void release(Collection<MailboxId> mailboxes) {
    if (!mailboxes.isEmpty()) {
      transaction.executeWithoutResult(status -> mapper.release(node, texts(mailboxes)));
    }
  }

  /** Gives the mailboxes back, and counts as a node no longer. */
  void leave(Collection<MailboxId> mailboxes) {
    transaction.executeWithoutResult(
        status -> {
          mapper.release(node, texts(mailboxes));
          mapper.leave(node);
        });
  }

  private static List<String> texts(Collection<MailboxId> mailboxes) {
    return mailboxes.stream().map(MailboxId::toString).toList();
  }
}
