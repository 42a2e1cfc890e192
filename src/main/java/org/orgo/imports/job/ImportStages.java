package org.orgo.imports.job;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.imports.ImportedMessage.ImportOutcome;
import org.orgo.imports.MailImport;
import org.orgo.imports.persistence.ImportMapper;
import org.orgo.mail.history.HistoricMail;
import org.orgo.mail.history.MailHistory;
import org.orgo.people.persons.AddressedPersons;
import org.orgo.people.persons.Persons;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.history.WorkOfThreads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an import, each one transaction that also notes how far it is: whoever was cut off
 * goes on behind the last one, and of two who work at once one stores and the other stops.
 */
@Component
class ImportStages {

  private static final int THREADS_AT_ONCE = 50;

  private final ImportMapper imports;
  private final MailHistory mails;
  private final WorkOfThreads work;
  private final Persons persons;
  private final Clock clock;

  ImportStages(
      ImportMapper imports, MailHistory mails, WorkOfThreads work, Persons persons, Clock clock) {
    this.imports = imports;
    this.mails = mails;
    this.work = work;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * @throws ImportTakenOver when somebody else has stored these messages
   */
  @Transactional
  public MailImport store(MailImport row, ImportBatch batch) {
    int noted =
        imports.readUpTo(
            CurrentTenant.require(),
            row,
            batch.next(),
            batch.rows().size(),
            batch.count(ImportOutcome.STORED),
            batch.count(ImportOutcome.DUPLICATE),
            batch.count(ImportOutcome.REFUSED),
            clock.instant());
    if (noted == 0) {
      throw new ImportTakenOver();
    }
    AddressedPersons senders = persons.findOrCreateAll(batch.senders());
    Set<String> own = mails.ownAddresses();
    mails.store(batch.stored().stream().map(each -> mail(each, senders, own)).toList());
    imports.note(CurrentTenant.require(), row.importId(), batch.rows());
    if (!senders.created().isEmpty()) {
      imports.created(
          CurrentTenant.require(),
          row.importId(),
          senders.created().stream().map(Object::toString).toList());
    }
    CrashPoints.reach("import.batchStored");
    return imports.find(CurrentTenant.require(), row.importId()).orElseThrow();
  }

  private static HistoricMail mail(
      ImportBatch.Stored each, AddressedPersons senders, Set<String> own) {
    String from = each.message().fromAddress();
    return new HistoricMail(
        each.row().emailId(),
        each.row().signalId(),
        each.row().threadId(),
        each.message(),
        from == null ? null : senders.of(from),
        each.message().recipient(own),
        from != null && own.contains(from));
  }

  /**
   * Opens work from the next threads.
   *
   * @return how far it is then; null when there were none left
   */
  @Transactional
  public MailImport open(MailImport row) {
    List<UUID> threads =
        imports.threads(CurrentTenant.require(), row.importId(), row.openedUpTo(), THREADS_AT_ONCE);
    if (threads.isEmpty()) {
      return null;
    }
    int opened = work.open(threads, row.importId().value());
    UUID last = threads.get(threads.size() - 1);
    if (imports.openedUpTo(CurrentTenant.require(), row, last, opened, clock.instant()) == 0) {
      throw new ImportTakenOver();
    }
    CrashPoints.reach("import.threadsOpened");
    return imports.find(CurrentTenant.require(), row.importId()).orElseThrow();
  }

  /**
   * Takes back the next threads.
   *
   * @return how far it is then; null when there were none left
   */
  @Transactional
  public MailImport undo(MailImport row) {
    List<UUID> threads =
        imports.threads(CurrentTenant.require(), row.importId(), row.openedUpTo(), THREADS_AT_ONCE);
    if (threads.isEmpty()) {
      persons.removeUnnamed(imports.persons(CurrentTenant.require(), row.importId()));
      return null;
    }
    List<UUID> own =
        imports.mails(
            CurrentTenant.require(), row.importId(), threads.stream().map(UUID::toString).toList());
    int kept = work.remove(threads, own, row.importId().value()).size();
    UUID last = threads.get(threads.size() - 1);
    imports.undoneUpTo(CurrentTenant.require(), row.importId(), last, kept, clock.instant());
    return imports.find(CurrentTenant.require(), row.importId()).orElseThrow();
  }
}
