package org.orgo.mail.inbound.flow;

import java.util.function.Consumer;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.mail.inbound.MailBatch;
import org.orgo.mail.inbound.MailboxFailures;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.acks.AcknowledgmentCallback;
import org.springframework.integration.acks.AcknowledgmentCallback.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what a receiver handed out: confirms the lease, stores the raw mails and moves the
 * position in one transaction, and says so only after its commit.
 *
 * <p>Nothing is thrown. A transaction of the channel adapter would begin before the organization is
 * known to the database, and with an error channel there it would commit what was half done.
 */
public class MailBatchHandler {

  private static final Logger log = LoggerFactory.getLogger(MailBatchHandler.class);

  private final Consumer<MailboxId> lease;
  private final IncomingMails incoming;
  private final MailboxFailures failures;
  private final TransactionTemplate transaction;

  /**
   * @param lease throws {@link MailboxLeaseLost} when another node reads the mailbox
   */
  MailBatchHandler(
      Consumer<MailboxId> lease,
      IncomingMails incoming,
      Mailboxes mailboxes,
      PlatformTransactionManager transactions) {
    this.lease = lease;
    this.incoming = incoming;
    this.failures = new MailboxFailures(mailboxes);
    this.transaction = new TransactionTemplate(transactions);
  }

  public static MailBatchHandler leased(
      MailboxLeases leases,
      IncomingMails incoming,
      Mailboxes mailboxes,
      PlatformTransactionManager transactions) {
    return new MailBatchHandler(leases::confirm, incoming, mailboxes, transactions);
  }

  /**
   * @return the number of mails that were new
   */
  int handle(MailBatch batch, AcknowledgmentCallback callback) {
    return CurrentTenant.as(batch.mailbox().organizationId(), () -> handleTraced(batch, callback));
  }

  /** A trace begins with mails that were read, and not with each look. */
  private int handleTraced(MailBatch batch, AcknowledgmentCallback callback) {
    return batch.mails().isEmpty()
        ? handleAsTenant(batch, callback)
        : Traces.step(
            TraceStep.MAIL_READ,
            batch.mailbox().mailboxId().value(),
            () -> handleAsTenant(batch, callback));
  }

  private int handleAsTenant(MailBatch batch, AcknowledgmentCallback callback) {
    int stored;
    try {
      stored = transaction.execute(status -> store(batch));
    } catch (MailboxLeaseLost others) {
      log.info("{}", others.getMessage());
      callback.acknowledge(Status.REJECT);
      return 0;
    } catch (RuntimeException failure) {
      Traces.failed(failure);
      failures.note(batch.mailbox().mailboxId(), failure);
      callback.acknowledge(Status.REQUEUE);
      return 0;
    }
    CrashPoints.reach("mail.rawCommitted");
    callback.acknowledge(Status.ACCEPT);
    return stored;
  }

  private int store(MailBatch batch) {
    lease.accept(batch.mailbox().mailboxId());
    return incoming.store(batch.mailbox(), batch.uidValidity(), batch.mails());
  }
}
