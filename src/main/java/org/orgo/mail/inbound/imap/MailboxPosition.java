package org.orgo.mail.inbound.imap;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;

/**
 * Up to where a mailbox has been read, and what comes next. Asks the database only where there is
 * something to store or to note.
 */
final class MailboxPosition {

  /** What fits in memory and in one commit. */
  private static final int BATCH_MAILS = 50;

  private static final long BATCH_BYTES = 20L * 1024 * 1024;

  private final Mailboxes mailboxes;
  private final MailReconciliation reconciliation;
  private final long largest;
  private final Deque<ListedMail> waiting = new ArrayDeque<>();
  private volatile Mailbox mailbox;
  private volatile boolean outdated;
  private long uidValidity;

  MailboxPosition(
      Mailbox mailbox, Mailboxes mailboxes, MailReconciliation reconciliation, long largest) {
    this.mailbox = mailbox;
    this.mailboxes = mailboxes;
    this.reconciliation = reconciliation;
    this.largest = largest;
  }

  /** The row, as it was last seen. */
  Mailbox mailbox() {
    return mailbox;
  }

  /** Takes over the row as it was listed, perhaps before the last reading. */
  void seen(Mailbox listed) {
    mailbox = listed;
  }

  /** The row has changed, by this node or another. */
  void changed() {
    outdated = true;
  }

  /** Reads the row again. */
  void refresh() {
    outdated = false;
    mailbox = mailboxes.find(mailbox.mailboxId()).orElse(mailbox);
  }

  /** Forgets what was listed; it is listed again. */
  void back() {
    waiting.clear();
    changed();
  }

  long uidValidity() {
    return uidValidity;
  }

  /** The mails of the next batch, not fetched yet; none when everything is read. */
  List<ListedMail> next(ImapCommands imap) throws MessagingException {
    long current = imap.uidValidity();
    if (current != uidValidity) {
      waiting.clear();
      uidValidity = current;
    }
    if (waiting.isEmpty()) {
      waiting.addAll(listed(imap));
    }
    return batch();
  }

  private List<ListedMail> listed(ImapCommands imap) throws MessagingException {
    if (outdated) {
      refresh();
    }
    List<ListedMail> wanted = imap.after(mailbox.readUpTo(uidValidity));
    if (wanted.isEmpty() && !isNoteworthy()) {
      return wanted;
    }
    // The row may have been listed long ago and been read on since, so it is read again.
    refresh();
    long readUpTo = mailbox.readUpTo(uidValidity);
    List<ListedMail> all = new ArrayList<>();
    if (reconciliation.due(mailbox)) {
      all.addAll(reconciliation.missing(mailbox, uidValidity, imap));
      changed();
    }
    wanted.stream()
        .filter(mail -> mail.uid() > readUpTo)
        .filter(mail -> !mailbox.leaves(uidValidity, mail.uid(), mail.arrived()))
        .forEach(all::add);
    if (all.isEmpty() && !wanted.isEmpty()) {
      passOver(wanted.get(wanted.size() - 1).uid());
    } else if (all.isEmpty() && mailboxes.shouldNotePolling(mailbox)) {
      mailboxes.polled(mailbox.mailboxId());
      changed();
    }
    return all;
  }

  /** Else mails that are left alone would be listed each time. */
  private void passOver(long uid) {
    if (uid > mailbox.readUpTo(uidValidity)) {
      mailboxes.passedOver(mailbox.mailboxId(), uidValidity, uid);
      changed();
    }
  }

  private boolean isNoteworthy() {
    return mailboxes.shouldNotePolling(mailbox) || reconciliation.due(mailbox);
  }

  private List<ListedMail> batch() {
    List<ListedMail> batch = new ArrayList<>();
    long bytes = 0;
    while (!waiting.isEmpty() && batch.size() < BATCH_MAILS) {
      long cost = Math.min(waiting.peek().size(), largest);
      if (!batch.isEmpty() && bytes + cost > BATCH_BYTES) {
        break;
      }
      batch.add(waiting.poll());
      bytes += cost;
    }
    return batch;
  }
}
