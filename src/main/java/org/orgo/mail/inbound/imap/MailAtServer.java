package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.util.concurrent.Semaphore;
import org.orgo.mail.Mailbox;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches one mail over a connection of its own. One at a time on a node, since it is asked for
 * large ones.
 */
@Component
public class MailAtServer {

  private static final String BUSY = "another one is being fetched";
  private static final String GONE = "it is not in the folder any more";

  private final ImapReceivers receivers;
  private final Semaphore oneAtATime = new Semaphore(1);

  MailAtServer(ImapReceivers receivers) {
    this.receivers = receivers;
  }

  /**
   * What the server gave.
   *
   * @param raw null when it was not fetched
   * @param why null when it was
   */
  public record ServedMail(@Nullable byte[] raw, @Nullable String why) {}

  /**
   * @param messageId without angle brackets; null for none
   */
  public ServedMail fetch(Mailbox mailbox, long uidValidity, long uid, @Nullable String messageId) {
    if (!oneAtATime.tryAcquire()) {
      return new ServedMail(null, BUSY);
    }
    SingleMailReceiver receiver = receivers.single(mailbox);
    try {
      return receiver
          .raw(uidValidity, uid, messageId)
          .map(raw -> new ServedMail(raw, null))
          .orElseGet(() -> new ServedMail(null, GONE));
    } catch (MessagingException failure) {
      return new ServedMail(null, String.valueOf(failure.getMessage()));
    } finally {
      receiver.destroy();
      oneAtATime.release();
    }
  }
}
