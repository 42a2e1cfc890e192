package org.orgo.mail.inbound.flow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.inbound.IncomingMails;
import org.orgo.mail.inbound.MailBatch;
import org.orgo.mail.inbound.imap.ImapReceiver;
import org.orgo.mail.inbound.imap.ImapReceivers;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.acks.AcknowledgmentCallback;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads a mailbox when a test says so, with the receiver and the handler of the application. */
public final class MailboxPoller implements AutoCloseable {

  private final ImapReceivers receivers;
  private final IncomingMails incoming;
  private final Mailboxes mailboxes;
  private final PlatformTransactionManager transactions;
  private final Map<MailboxId, Open> open = new ConcurrentHashMap<>();

  private record Open(Mailbox mailbox, ImapReceiver receiver) {}

  public MailboxPoller(
      ImapReceivers receivers,
      IncomingMails incoming,
      Mailboxes mailboxes,
      PlatformTransactionManager transactions) {
    this.receivers = receivers;
    this.incoming = incoming;
    this.mailboxes = mailboxes;
    this.transactions = transactions;
  }

  /**
   * @param stillOurs called before each batch is stored; throws when another node has taken over
   * @return the number of new mails
   */
  public int poll(Mailbox mailbox, Runnable stillOurs) {
    MailBatchHandler handler =
        new MailBatchHandler(id -> stillOurs.run(), incoming, mailboxes, transactions);
    ImapReceiver receiver = receiver(mailbox);
    receiver.seen(mailbox);
    int stored = 0;
    for (Optional<Message<MailBatch>> batch = receiver.nextBatch();
        batch.isPresent();
        batch = receiver.nextBatch()) {
      int before = stored;
      stored += handler.handle(batch.get().getPayload(), callback(batch.get()));
      if (stored == before && !receiver.isConnected()) {
        return stored;
      }
    }
    return stored;
  }

  private ImapReceiver receiver(Mailbox mailbox) {
    return open.compute(
            mailbox.mailboxId(),
            (id, known) ->
                known != null && known.mailbox().isReadLike(mailbox)
                    ? known
                    : new Open(mailbox, receivers.of(mailbox)))
        .receiver();
  }

  private static AcknowledgmentCallback callback(Message<MailBatch> batch) {
    return batch
        .getHeaders()
        .get(
            IntegrationMessageHeaderAccessor.ACKNOWLEDGMENT_CALLBACK, AcknowledgmentCallback.class);
  }

  @Override
  public void close() {
    open.values().forEach(each -> each.receiver().destroy());
    open.clear();
  }
}
