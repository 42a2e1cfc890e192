package org.orgo.imports.job;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.orgo.imports.ImportReport;
import org.orgo.imports.archive.ArchivedMessage;
import org.orgo.imports.archive.MailArchive;
import org.orgo.imports.job.ArchivePlan.PlannedKind;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.mail.history.HistoricLetter;
import org.orgo.mail.history.MailHistory;
import org.orgo.mail.history.ReadMessage;
import org.orgo.people.persons.Persons;
import org.orgo.signals.history.WorkOfThreads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what an import would bring, by the same plan and the same tables; stores nothing. */
@Component
class Rehearsal {

  private static final int MAX_TEXT = 100_000;

  private final MailHistory mails;
  private final WorkOfThreads work;
  private final Persons persons;
  private final TransactionTemplate transaction;

  Rehearsal(
      MailHistory mails, WorkOfThreads work, Persons persons, TransactionTemplate transaction) {
    this.mails = mails;
    this.work = work;
    this.persons = persons;
    this.transaction = transaction;
  }

  ImportReport report(MailArchive archive, ReadArchive read) throws IOException {
    ArchivePlan plan = read.plan();
    Set<String> people = read.people();
    Set<String> known = persons.known(people);
    List<Instant> dates = plan.dates();
    int automatic = plan.count(PlannedKind.AUTOMATIC);
    return new ImportReport(
        plan.size(),
        plan.count(PlannedKind.PERSONAL) + automatic,
        automatic,
        plan.count(PlannedKind.DUPLICATE),
        plan.count(PlannedKind.REFUSED),
        plan.threads(),
        people.size(),
        people.size() - known.size(),
        labels(archive, plan),
        read.errors(),
        dates.stream().min(Comparator.naturalOrder()).orElse(null),
        dates.stream().max(Comparator.naturalOrder()).orElse(null));
  }

  private Map<String, Integer> labels(MailArchive archive, ArchivePlan plan) throws IOException {
    Map<String, Integer> labels = new TreeMap<>();
    Map<Integer, UUID> openers = plan.openers();
    Set<String> own = transaction.execute(status -> mails.ownAddresses());
    int[] number = {0};
    archive.read(
        0,
        message -> {
          UUID thread = openers.get(number[0]++);
          if (thread != null) {
            HistoricLetter opener = letter(thread, message, own);
            transaction
                .execute(status -> work.label(opener))
                .ifPresent(label -> labels.merge(label, 1, Integer::sum));
          }
          return true;
        });
    return labels;
  }

  private HistoricLetter letter(UUID thread, ArchivedMessage message, Set<String> own) {
    ReadMessage read = mails.read(message.raw(), message.date());
    String text = read.text();
    return new HistoricLetter(
        thread,
        new MailId(UUID.randomUUID()),
        SignalId.random(),
        read.subject(),
        text.substring(0, Math.min(text.length(), MAX_TEXT)),
        read.fromAddress(),
        null,
        read.recipient(own),
        read.automatic(),
        List.of(),
        read.sentAt());
  }
}
