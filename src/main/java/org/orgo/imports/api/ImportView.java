package org.orgo.imports.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.MailImport;
import org.orgo.imports.archive.ArchiveFormat;
import org.springframework.lang.Nullable;

/**
 * An import as programs see it.
 *
 * @param sha256 of the file
 * @param report what the rehearsal found; absent before it is over
 * @param kept threads that undoing left, as somebody worked on them
 * @param failure why it stopped
 * @param requestedBy absent on the command line
 */
record ImportView(
    UUID importId,
    String fileName,
    ArchiveFormat format,
    String sha256,
    long size,
    ImportStatus status,
    int messagesRead,
    int percent,
    int mails,
    int duplicates,
    int refused,
    int tasks,
    int kept,
    @Nullable ObjectNode report,
    @Nullable String failure,
    @Nullable UUID requestedBy,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable Instant undoneAt) {

  static ImportView of(MailImport row) {
    return new ImportView(
        row.importId().value(),
        row.fileName(),
        row.format(),
        row.sha256(),
        row.size(),
        row.status(),
        row.messagesRead(),
        row.percent(),
        row.mails(),
        row.duplicates(),
        row.refused(),
        row.tasks(),
        row.kept(),
        row.report(),
        row.failure(),
        row.requestedBy(),
        row.createdAt(),
        row.finishedAt(),
        row.undoneAt());
  }
}
