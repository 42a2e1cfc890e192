package org.orgo.imports.job;

import java.nio.file.Path;
import java.util.Optional;
import org.orgo.imports.ImportFiles;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.persistence.ImportMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off what the current organization has under way. */
@Component
public class ImportWork {

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private final ImportMapper imports;
  private final ImportFiles files;
  private final ImportRun run;
  private final TransactionTemplate transaction;

  ImportWork(
      ImportMapper imports, ImportFiles files, ImportRun run, TransactionTemplate transaction) {
    this.imports = imports;
    this.files = files;
    this.run = run;
    this.transaction = transaction;
  }

  /**
   * @return whether there was something to do here
   */
  public boolean next() {
    Optional<MailImport> due =
        transaction.execute(status -> imports.underWay(CurrentTenant.require()));
    return due.filter(this::isHere).map(this::done).orElse(false);
  }

  private boolean isHere(MailImport row) {
    return row.status() == ImportStatus.UNDOING
        || row.status() == ImportStatus.OPENING
        || files.has(row.importId());
  }

  private boolean done(MailImport row) {
    Path file = files.of(row.importId());
    try {
      switch (row.status()) {
        case UPLOADED -> run.rehearse(row, file, ImportProgress.SILENT);
        case UNDOING -> run.undo(row);
        default -> run.run(row, file, ImportProgress.SILENT);
      }
      if (row.status() != ImportStatus.UPLOADED) {
        files.delete(row.importId());
      }
      return true;
    } catch (ArchiveRefused noted) {
      return true; // its row says why
    } catch (ImportTakenOver elsewhere) {
      log.info("Import {} is worked on elsewhere", row.importId());
      return false;
    }
  }
}
