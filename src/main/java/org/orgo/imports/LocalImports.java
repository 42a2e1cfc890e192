package org.orgo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.orgo.imports.archive.ArchiveDigest;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.archive.MailArchives;
import org.orgo.imports.job.ImportProgress;
import org.orgo.imports.job.ImportRun;
import org.orgo.imports.job.ImportTrail;
import org.orgo.imports.persistence.ImportMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports archives that lie on this machine, for whoever runs the installation. */
@Service
public class LocalImports {

  private final ImportRun run;
  private final ImportTrail trail;
  private final ImportMapper imports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LocalImports(
      ImportRun run,
      ImportTrail trail,
      ImportMapper imports,
      TransactionTemplate transaction,
      Clock clock) {
    this.run = run;
    this.trail = trail;
    this.imports = imports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Rehearses an archive of the current organization, unless an import of the same content is under
   * way and can go on.
   *
   * @throws ArchiveRefused when it is no archive of mails
   * @throws ImportUnderWay when another one of the organization is
   */
  public MailImport rehearse(Path file, ImportProgress progress) {
    MailImport row = row(file);
    return row.status() == ImportStatus.IMPORTING || row.status() == ImportStatus.OPENING
        ? row
        : run.rehearse(row, file, progress);
  }

  /** Imports what was rehearsed, or goes on with it. */
  public MailImport run(MailImport rehearsed, Path file, ImportProgress progress) {
    MailImport row =
        rehearsed.mayStart() ? trail.move(rehearsed, ImportStatus.IMPORTING, null) : rehearsed;
    return run.run(row, file, progress);
  }

  /**
   * Takes back what an import brought, or goes on with that.
   *
   * @throws ImportNotOffered when it brought nothing
   * @throws ImportUnderWay when another one of the organization is
   */
  public MailImport undo(ImportId id) {
    MailImport row = trail.get(id);
    if (row.status() == ImportStatus.UNDOING) {
      return run.undo(row);
    }
    if (!row.mayBeUndone()) {
      throw new ImportNotOffered("undone", row.status());
    }
    return run.undo(trail.move(row, ImportStatus.UNDOING, null));
  }

  private MailImport row(Path file) {
    try {
      String sha256 = ArchiveDigest.of(file);
      Optional<MailImport> before =
          transaction.execute(status -> imports.unfinished(CurrentTenant.require(), sha256));
      return before.isPresent() ? before.get() : trail.begin(fresh(file, sha256));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private MailImport fresh(Path file, String sha256) throws IOException {
    return MailImport.unread(
        ImportId.random(),
        file.toAbsolutePath().normalize().getFileName().toString(),
        new MailImport.UnreadArchive(
            MailArchives.open(file, 1).format(),
            sha256,
            Files.isDirectory(file) ? 0 : Files.size(file)),
        ImportStatus.REHEARSED,
        null,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
