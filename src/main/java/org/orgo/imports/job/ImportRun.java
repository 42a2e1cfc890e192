package org.orgo.imports.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.ImportedMessage.ImportOutcome;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.archive.ArchivedMessage;
import org.orgo.imports.archive.MailArchive;
import org.orgo.mail.history.UnreadableMessage;
import org.orgo.platform.outage.DatabaseOutage;
import org.springframework.stereotype.Component;

/** Works an import off, from wherever it stands. */
@Component
public class ImportRun {

  private final ArchivePlanner planner;
  private final Rehearsal rehearsal;
  private final ImportStages steps;
  private final ImportTrail trail;
  private final ArchiveOpening opening;

  ImportRun(
      ArchivePlanner planner,
      Rehearsal rehearsal,
      ImportStages steps,
      ImportTrail trail,
      ArchiveOpening opening) {
    this.planner = planner;
    this.rehearsal = rehearsal;
    this.steps = steps;
    this.trail = trail;
    this.opening = opening;
  }

  /** Reads the archive and reports what it would bring. */
  public MailImport rehearse(MailImport row, Path file, ImportProgress progress) {
    return guarded(
        row,
        () -> {
          try (MailArchive archive = opening.open(file)) {
            ReadArchive read = planner.plan(row, archive, progress);
            return trail.rehearsed(row, rehearsal.report(archive, read));
          }
        });
  }

  /** Stores what is not stored yet, then opens work from it. */
  public MailImport run(MailImport row, Path file, ImportProgress progress) {
    return guarded(
        row,
        () -> {
          MailImport at = row;
          if (at.status() == ImportStatus.IMPORTING) {
            at = trail.move(store(at, file, progress), ImportStatus.OPENING, null);
          }
          return open(at, progress);
        });
  }

  /** Takes back what it brought, except what somebody worked on. */
  public MailImport undo(MailImport row) {
    MailImport at = row;
    for (MailImport next = steps.undo(at); next != null; next = steps.undo(at)) {
      at = next;
    }
    return trail.move(at, ImportStatus.UNDONE, null);
  }

  private MailImport store(MailImport row, Path file, ImportProgress progress) throws IOException {
    try (MailArchive archive = opening.open(file)) {
      Storing storing = new Storing(row, planner.plan(row, archive, progress).plan(), progress);
      archive.read(row.position(), storing::take);
      storing.flush();
      return storing.row;
    }
  }

  private MailImport open(MailImport row, ImportProgress progress) {
    MailImport at = row;
    for (MailImport next = steps.open(at); next != null; next = steps.open(at)) {
      at = next;
      progress.stored(at);
    }
    return trail.move(at, ImportStatus.IMPORTED, null);
  }

  private MailImport guarded(MailImport row, ReadingWork work) {
    try {
      return work.done();
    } catch (ArchiveRefused refused) {
      trail.move(trail.get(row.importId()), ImportStatus.FAILED, refused.getMessage());
      throw refused;
    } catch (IOException failure) {
      trail.move(
          trail.get(row.importId()), ImportStatus.FAILED, "The archive could not be read further");
      throw new UncheckedIOException(failure);
    } catch (ImportTakenOver elsewhere) {
      throw elsewhere;
    } catch (RuntimeException defect) {
      if (!DatabaseOutage.isBehind(defect)) {
        trail.move(
            trail.get(row.importId()), ImportStatus.FAILED, "An error stopped it; see the log");
      }
      throw defect;
    }
  }

  /** Reads files, which may fail. */
  @FunctionalInterface
  private interface ReadingWork {
    MailImport done() throws IOException;
  }

  /** One reading that stores. */
  private final class Storing {

    private final ArchivePlan plan;
    private final ImportProgress progress;
    private MailImport row;
    private int number;
    private ImportBatch batch = new ImportBatch();

    Storing(MailImport row, ArchivePlan plan, ImportProgress progress) {
      this.row = row;
      this.plan = plan;
      this.progress = progress;
      this.number = row.messagesRead();
    }

    boolean take(ArchivedMessage message) {
      add(message);
      if (batch.isFull()) {
        flush();
      }
      return true;
    }

    private void add(ArchivedMessage message) {
      int index = number++;
      if (message.refusal() != null) {
        batch.leave(number, message, ImportOutcome.REFUSED, message.refusal());
      } else if (plan.kind(index) == ArchivePlan.PlannedKind.DUPLICATE) {
        batch.leave(number, message, ImportOutcome.DUPLICATE, null);
      } else {
        store(index, message);
      }
    }

    private void store(int index, ArchivedMessage message) {
      try {
        batch.store(number, message, opening.read(message), plan.thread(index));
      } catch (UnreadableMessage refused) {
        batch.leave(number, message, ImportOutcome.REFUSED, refused.getMessage());
      }
    }

    void flush() {
      if (!batch.isEmpty()) {
        row = steps.store(row, batch);
        batch = new ImportBatch();
        progress.stored(row);
      }
    }
  }
}
