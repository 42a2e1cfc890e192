package org.orgo.imports.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchivedMessage;
import org.orgo.imports.archive.MailArchive;
import org.orgo.imports.job.ArchivePlan.PlannedKind;
import org.orgo.mail.history.MailFingerprint;
import org.orgo.mail.history.MailHistory;
import org.orgo.mail.history.ReadMessage;
import org.orgo.mail.history.UnreadableMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads an archive once and plans what is done with each message; stores nothing. */
@Component
class ArchivePlanner {

  private static final int COMPARED_AT_ONCE = 500;

  private final MailHistory mails;
  private final TransactionTemplate transaction;

  ArchivePlanner(MailHistory mails, TransactionTemplate transaction) {
    this.mails = mails;
    this.transaction = transaction;
  }

  /**
   * @param progress is told how many messages are read
   */
  ReadArchive plan(MailImport row, MailArchive archive, ImportProgress progress)
      throws IOException {
    Planning planning = new Planning(row, progress);
    archive.read(0, planning::take);
    planning.compare();
    return planning.read;
  }

  /** One reading. */
  private final class Planning {

    private final ReadArchive read;
    private final int storedBefore;
    private final ImportProgress progress;
    private final Set<String> seen = new HashSet<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<MailFingerprint> fingerprints = new ArrayList<>();

    Planning(MailImport row, ImportProgress progress) {
      this.read = ReadArchive.of(new ArchivePlan(row.importId()));
      this.storedBefore = row.messagesRead();
      this.progress = progress;
    }

    boolean take(ArchivedMessage message) {
      if (message.refusal() != null) {
        refuse(message.refusal());
      } else {
        read(message);
      }
      progress.planned(read.plan().size());
      return true;
    }

    private void refuse(String reason) {
      read.plan().add(PlannedKind.REFUSED, null, List.of());
      read.refused(reason);
    }

    private void read(ArchivedMessage message) {
      try {
        add(mails.read(message.raw(), message.date()));
      } catch (UnreadableMessage refused) {
        refuse(refused.getMessage());
      }
    }

    private void add(ReadMessage mail) {
      MailFingerprint fingerprint = mail.fingerprint();
      int number = read.plan().size();
      PlannedKind kind =
          !isFirst(fingerprint)
              ? PlannedKind.DUPLICATE
              : mail.automatic() ? PlannedKind.AUTOMATIC : PlannedKind.PERSONAL;
      read.plan().add(kind, mail.sentAt(), mail.relatedIds());
      if (kind == PlannedKind.DUPLICATE) {
        return;
      }
      read.wrote(number, mail.fromAddress());
      // what this import has stored is no duplicate of itself
      if (number >= storedBefore) {
        numbers.add(number);
        fingerprints.add(fingerprint);
        if (numbers.size() == COMPARED_AT_ONCE) {
          compare();
        }
      }
    }

    private boolean isFirst(MailFingerprint mail) {
      boolean first = seen.add(HexFormat.of().formatHex(mail.sha256()));
      boolean named =
          mail.messageId() != null && mail.fromAddress() != null && mail.textDigest() != null;
      return !named
          ? first
          : seen.add(mail.messageId() + ' ' + mail.fromAddress() + ' ' + mail.textDigest())
              && first;
    }

    /** Compares with what the organization has. */
    void compare() {
      Set<Integer> known = transaction.execute(status -> mails.known(fingerprints));
      known.forEach(place -> read.plan().isDuplicate(numbers.get(place)));
      numbers.clear();
      fingerprints.clear();
    }
  }
}
