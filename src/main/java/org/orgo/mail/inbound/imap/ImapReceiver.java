package org.orgo.mail.inbound.imap;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.mail.inbound.FetchedMail;
import org.orgo.mail.inbound.MailBatch;
import org.orgo.mail.inbound.MailboxFailures;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.acks.AcknowledgmentCallback;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.integration.support.MessageBuilder;

/**
 * Spring Integration's receiver, made to choose mail by UID, to fetch raw bytes, and to mark only
 * what is committed. It hands out a {@link MailBatch} with a callback by which its reader says that
 * it was stored.
 *
 * <p>What goes wrong is noted with the mailbox and not thrown: an exception that is no {@link
 * MessagingException} ends the loop of the channel adapter for ever. The folder stays open between
 * readings.
 */
public final class ImapReceiver extends ImapMailReceiver {

  private static final Logger log = LoggerFactory.getLogger(ImapReceiver.class);
  private static final Object[] NOTHING = {};

  private final MailboxPosition position;
  private final MailboxFailures failures;
  private final MailboxRest rest;
  private final long largest;
  private volatile boolean connected;
  private boolean behind;

  /**
   * @param url names the user and never the password
   * @param rest what this receiver does while there is nothing to read
   */
  ImapReceiver(
      String url,
      MailboxPosition position,
      MailboxFailures failures,
      MailboxRest rest,
      MailProperties properties) {
    super(url);
    this.position = position;
    this.failures = failures;
    this.rest = rest;
    this.largest = position.mailbox().largest(properties.largest().toBytes());
    setShouldMarkMessagesAsRead(false);
    setFlaggedAsFallback(false);
    setAutoCloseFolder(false); // else each mail would be copied once more
  }

  MailboxId mailboxId() {
    return position.mailbox().mailboxId();
  }

  /** Takes over the row of the mailbox as it was listed. */
  public void seen(Mailbox listed) {
    position.seen(listed);
  }

  /** Whether the mailbox is open at its server. */
  public boolean isConnected() {
    return connected;
  }

  /** Returns when the mailbox is open and should be read, or when it cannot be for a while. */
  @Override
  public synchronized void waitForNewMessages() {
    CurrentTenant.run(position.mailbox().organizationId(), this::waitAsTenant);
  }

  private void waitAsTenant() {
    if (rest.lasts(position.mailbox())) {
      rest.aMoment();
      return;
    }
    try {
      if (!isOpen()) {
        openFolder();
      } else if (!behind) {
        rest.untilNews();
      }
    } catch (IdleConnectionLost lost) {
      log.info("Mailbox {} lost its connection in IDLE", mailboxId());
      disconnect();
    } catch (MessagingException | RuntimeException failure) {
      failed(failure);
    }
  }

  @Override
  public Object[] receive() {
    if (rest.lasts(position.mailbox())) {
      return NOTHING;
    }
    return nextBatch().map(batch -> new Object[] {batch}).orElse(NOTHING);
  }

  /** The next mails that are new; empty when there are none, or when they cannot be read now. */
  public synchronized Optional<org.springframework.messaging.Message<MailBatch>> nextBatch() {
    return CurrentTenant.as(position.mailbox().organizationId(), this::read);
  }

  private Optional<org.springframework.messaging.Message<MailBatch>> read() {
    try {
      List<FetchedMail> mails = fetched(super.receive());
      behind = !mails.isEmpty();
      return behind ? Optional.of(message(mails)) : Optional.empty();
    } catch (MessagingException | RuntimeException failure) {
      failed(failure);
      return Optional.empty();
    }
  }

  private static List<FetchedMail> fetched(Object[] received) {
    List<FetchedMail> mails =
        Arrays.stream(received)
            .map(each -> ((org.springframework.messaging.Message<?>) each).getPayload())
            .flatMap(mail -> ((ListedMail) mail).fetched().stream())
            .toList();
    if (mails.size() < received.length) {
      log.info(
          "{} listed mails were gone before they were fetched", received.length - mails.size());
    }
    return mails;
  }

  private org.springframework.messaging.Message<MailBatch> message(List<FetchedMail> mails) {
    MailBatch batch = new MailBatch(position.mailbox(), position.uidValidity(), mails);
    AcknowledgmentCallback callback = status -> acknowledged(batch, status);
    return MessageBuilder.withPayload(batch)
        .setHeader(IntegrationMessageHeaderAccessor.ACKNOWLEDGMENT_CALLBACK, callback)
        .build();
  }

  /** Marks what is committed; forgets what is not, so that it is fetched again. */
  private synchronized void acknowledged(MailBatch batch, AcknowledgmentCallback.Status status) {
    if (status != AcknowledgmentCallback.Status.ACCEPT) {
      position.back();
      disconnect();
      rest.afterFailure();
      return;
    }
    position.changed();
    try {
      imap().settle(batch.mailbox(), batch.uids());
    } catch (MessagingException | RuntimeException failure) {
      failed(failure);
    }
  }

  @Override
  protected Message[] searchForNewMessages() throws MessagingException {
    rest.reading(imap());
    return position.next(imap()).toArray(Message[]::new);
  }

  @Override
  protected void fetchMessages(Message[] messages) throws MessagingException {
    imap().fetch(Arrays.stream(messages).map(ListedMail.class::cast).toList(), largest);
  }

  private ImapCommands imap() {
    return new ImapCommands((IMAPFolder) getFolder());
  }

  private boolean isOpen() {
    Folder folder = getFolder();
    return folder != null && folder.isOpen();
  }

  @Override
  protected void openFolder() throws MessagingException {
    boolean wasOpen = isOpen();
    super.openFolder();
    if (!wasOpen) {
      rest.opened((IMAPFolder) getFolder());
      behind = true;
      connected = true;
    }
  }

  /** Super's is called after each reading that found nothing. */
  @Override
  protected void closeFolder() {}

  /** Servers end what is idle, which is only an error if no new connection opens. */
  private void failed(Exception failure) {
    disconnect();
    if (rest.isStopped()) {
      return; // the connection was closed while it was read
    }
    position.back();
    rest.afterFailure();
    failures.note(mailboxId(), failure);
  }

  private void disconnect() {
    connected = false;
    Folder folder = getFolder();
    if (folder == null) {
      return;
    }
    try {
      ((IMAPFolder) folder).forceClose(); // says no good-bye, which might be waited for
      folder.getStore().close();
    } catch (MessagingException | RuntimeException alreadyGone) {
      // The connection is closed anyway.
    }
  }

  /** Ends the waiting for good; the adapter calls it when it stops. */
  @Override
  public void cancelPing() {
    rest.stop();
  }

  /** Waits for a reading under way, whose time-outs are short. */
  @Override
  public void destroy() {
    rest.stop();
    synchronized (this) {
      connected = false;
      super.destroy();
    }
  }

  /** Super's is the URL. */
  @Override
  public String toString() {
    return "mailbox " + mailboxId();
  }
}
