package org.orgo.mail.inbound;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.inbound.ImapConnection.Listed;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox: stores what is new, commits, and only then marks it on the server. One node at
 * a time calls it, see {@link MailboxScheduler}; a second caller would find everything stored.
 */
public class MailboxPoller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MailboxPoller.class);
  private static final int BATCH_MAILS = 50;
  private static final long BATCH_BYTES = 20L * 1024 * 1024;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration IDLE_RETRY_DELAY = Duration.ofMinutes(1);

  private final Mailboxes mailboxes;
  private final IncomingMails incoming;
  private final MailReconciliation reconciliation;
  private final MailboxSecrets secrets;
  private final long largest;
  private final Map<MailboxId, ImapConnection> connections = new ConcurrentHashMap<>();
  private final Map<MailboxId, Long> lostInIdle = new ConcurrentHashMap<>();
  private IdleWatch watch;

  public MailboxPoller(
      Mailboxes mailboxes,
      IncomingMails incoming,
      MailReconciliation reconciliation,
      MailboxSecrets secrets,
      MailProperties properties) {
    this.mailboxes = mailboxes;
    this.incoming = incoming;
    this.reconciliation = reconciliation;
    this.secrets = secrets;
    this.largest = properties.largest().toBytes();
  }

  /**
   * @param mailbox the mailbox, possibly read from its row some time ago
   * @param stillOurs called before each batch; throws when another node has taken over
   * @return the number of new mails
   */
  public int poll(Mailbox mailbox, Runnable stillOurs) {
    return CurrentTenant.as(mailbox.organizationId(), () -> pollAsTenant(mailbox, stillOurs));
  }

  private int pollAsTenant(Mailbox listed, Runnable stillOurs) {
    try {
      return read(listed, connection(listed), stillOurs);
    } catch (MailboxLeaseLost others) {
      disconnect(listed.mailboxId());
      log.info("{}", others.getMessage());
      return 0;
    } catch (MessagingException | RuntimeException failure) {
      disconnect(listed.mailboxId());
      if (DatabaseOutage.isBehind(failure)) {
        return 0; // not the mailbox's failure: the mail stays where it is, and is soon read
      }
      log.warn("Mailbox {} could not be read: {}", listed.mailboxId(), failure.toString());
      mailboxes.failed(listed.mailboxId(), failure);
      return 0;
    }
  }

  private int read(Mailbox listed, ImapConnection connection, Runnable stillOurs)
      throws MessagingException {
    long uidValidity = connection.uidValidity();
    List<Listed> wanted = new ArrayList<>(connection.after(listed.readUpTo(uidValidity)));
    if (wanted.isEmpty() && !noteworthy(listed)) {
      return 0;
    }
    // The row may have been listed long ago and been read on since, so it is read again.
    Mailbox mailbox = mailboxes.find(listed.mailboxId()).orElse(listed);
    wanted.removeIf(mail -> mail.uid() <= mailbox.readUpTo(uidValidity));
    if (reconciliation.due(mailbox)) {
      wanted.addAll(0, reconciliation.missing(mailbox, uidValidity, connection));
    }
    if (wanted.isEmpty()) {
      if (mailboxes.shouldNotePolling(mailbox)) {
        mailboxes.polled(mailbox.mailboxId());
      }
      return 0;
    }
    int stored = 0;
    for (List<Listed> batch : batches(wanted)) {
      stillOurs.run();
      stored += incoming.store(mailbox, uidValidity, fetched(connection, batch));
      CrashPoints.reach("mail.rawCommitted");
      connection.markSeen(batch.stream().map(Listed::uid).toList());
    }
    return stored;
  }

  private boolean noteworthy(Mailbox mailbox) {
    return mailboxes.shouldNotePolling(mailbox) || reconciliation.due(mailbox);
  }

  private List<FetchedMail> fetched(ImapConnection connection, List<Listed> batch)
      throws MessagingException {
    List<FetchedMail> mails = new ArrayList<>();
    mails.addAll(connection.whole(batch.stream().filter(m -> m.size() <= largest).toList()));
    mails.addAll(
        connection.onlyHeads(batch.stream().filter(m -> m.size() > largest).toList(), largest));
    Set<Long> found = new HashSet<>(mails.stream().map(FetchedMail::uid).toList());
    if (batch.stream().anyMatch(mail -> !found.contains(mail.uid()))) {
      log.info("{} listed mails were gone before they were fetched", batch.size() - found.size());
    }
    return mails;
  }

  /** Splits the mails into batches that fit in memory and in one commit. */
  private List<List<Listed>> batches(List<Listed> mails) {
    List<List<Listed>> batches = new ArrayList<>();
    List<Listed> current = new ArrayList<>();
    long bytes = 0;
    for (Listed mail : mails) {
      long cost = Math.min(mail.size(), largest);
      if (!current.isEmpty() && (current.size() == BATCH_MAILS || bytes + cost > BATCH_BYTES)) {
        batches.add(current);
        current = new ArrayList<>();
        bytes = 0;
      }
      current.add(mail);
      bytes += cost;
    }
    if (!current.isEmpty()) {
      batches.add(current);
    }
    return batches;
  }

  /**
   * Lets the server announce new mail until the next reading.
   *
   * @return false when it cannot, or broke off the connection when asked
   */
  boolean rest(MailboxId mailbox, Runnable hint) {
    ImapConnection connection = connections.get(mailbox);
    Long lost = lostInIdle.get(mailbox);
    if (connection == null
        || (lost != null && System.nanoTime() - lost < IDLE_RETRY_DELAY.toNanos())) {
      return false;
    }
    try {
      return connection.rest(watch(), hint);
    } catch (MessagingException failure) {
      log.info("Mailbox {} was lost as it began to idle", mailbox);
      lost(mailbox);
      return false;
    }
  }

  private void lost(MailboxId mailbox) {
    lostInIdle.put(mailbox, System.nanoTime());
    disconnect(mailbox);
  }

  private synchronized IdleWatch watch() {
    if (watch == null) {
      watch = IdleWatch.start();
    }
    return watch;
  }

  /** An open connection; servers end idle ones, which is only an error if no new one opens. */
  private ImapConnection connection(Mailbox mailbox) throws MessagingException {
    ImapConnection idling = connections.get(mailbox.mailboxId());
    if (idling != null && !idling.wake()) {
      lost(mailbox.mailboxId());
    }
    ImapConnection open = connections.get(mailbox.mailboxId());
    if (open == null) {
      String password =
          secrets.open(mailbox.organizationId(), mailbox.mailboxId(), mailbox.secret());
      open = ImapConnection.open(mailbox, password, TIMEOUT);
      connections.put(mailbox.mailboxId(), open);
    }
    return open;
  }

  /** The present row of the mailbox. */
  Optional<Mailbox> find(Mailbox mailbox) {
    return CurrentTenant.as(mailbox.organizationId(), () -> mailboxes.find(mailbox.mailboxId()));
  }

  /** The mailboxes with an open connection. */
  Set<MailboxId> connected() {
    return Set.copyOf(connections.keySet());
  }

  void disconnect(MailboxId mailbox) {
    ImapConnection connection = connections.remove(mailbox);
    if (connection != null) {
      connection.close();
    }
  }

  @Override
  public synchronized void close() {
    List.copyOf(connections.keySet()).forEach(this::disconnect);
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
