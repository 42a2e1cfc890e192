package org.orgo.mail.inbound.imap;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.Mailbox;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.lang.Nullable;

/** Spring Integration's receiver, made to fetch one mail without a mark on the server. */
final class SingleMailReceiver extends ImapMailReceiver {

  private final Mailbox mailbox;

  SingleMailReceiver(String url, Mailbox mailbox) {
    super(url);
    this.mailbox = mailbox;
    setShouldMarkMessagesAsRead(false);
  }

  /**
   * Looks for it in the folder that is read, and then where stored mail is moved to.
   *
   * @param messageId without angle brackets; null for none
   */
  Optional<byte[]> raw(long uidValidity, long uid, @Nullable String messageId)
      throws MessagingException {
    openFolder();
    ImapCommands imap = new ImapCommands((IMAPFolder) getFolder());
    Optional<byte[]> raw = imap.uidValidity() == uidValidity ? imap.raw(uid) : Optional.empty();
    boolean moved = mailbox.afterStoring() == AfterStoring.MOVE && messageId != null;
    return raw.isEmpty() && moved ? whereMoved(messageId) : raw;
  }

  private Optional<byte[]> whereMoved(String messageId) throws MessagingException {
    try (Folder folder = getFolder().getStore().getFolder(mailbox.moveTo())) {
      folder.open(Folder.READ_ONLY);
      IMAPFolder moved = (IMAPFolder) folder;
      Message[] found = moved.search(new HeaderTerm("Message-ID", messageId));
      return found.length == 0
          ? Optional.empty()
          : new ImapCommands(moved).raw(moved.getUID(found[0]));
    }
  }

  /** Super's is the URL. */
  @Override
  public String toString() {
    return "one mail of mailbox " + mailbox.mailboxId();
  }
}
