package org.orgo.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.imports.archive.ArchiveFormat;
import org.springframework.lang.Nullable;

/**
 * One archive and what became of it.
 *
 * @param sha256 of the file, in hex
 * @param requestedBy null on the command line
 * @param position from where the archive is read on
 * @param messagesRead how many of its messages are done
 * @param openedUpTo the last thread that work was opened from; null for none
 * @param report what the rehearsal found; null before it is over
 * @param kept threads that undoing left
 * @param failure why it stopped; null where it did not
 */
public record MailImport(
    ImportId importId,
    String fileName,
    @Nullable ArchiveFormat format,
    String sha256,
    long size,
    ImportStatus status,
    @Nullable UUID requestedBy,
    long position,
    int messagesRead,
    @Nullable UUID openedUpTo,
    @Nullable ObjectNode report,
    int mails,
    int duplicates,
    int refused,
    int tasks,
    int kept,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable Instant undoneAt) {

  /** One of which nothing is read yet. */
  static MailImport unread(
      ImportId id,
      String fileName,
      UnreadArchive archive,
      ImportStatus status,
      @Nullable UUID requestedBy,
      Instant createdAt) {
    return new MailImport(
        id,
        fileName,
        archive.format(),
        archive.sha256(),
        archive.size(),
        status,
        requestedBy,
        0,
        0,
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        null,
        createdAt,
        null,
        null);
  }

  /** What an archive is, before anything of it is read. */
  record UnreadArchive(ArchiveFormat format, String sha256, long size) {}

  /** Of a hundred; of an import that is under way. */
  public int percent() {
    int all = report == null ? 0 : report.path("messages").asInt();
    return all == 0 ? 0 : (int) Math.min(100, 100L * messagesRead / all);
  }

  public boolean mayStart() {
    return status == ImportStatus.REHEARSED || (status == ImportStatus.FAILED && report != null);
  }

  public boolean mayBeStopped() {
    return status.isUnderWay() && status != ImportStatus.UNDOING;
  }

  public boolean mayBeUndone() {
    return status == ImportStatus.IMPORTED || (status == ImportStatus.FAILED && messagesRead > 0);
  }

  /** Whether nothing was brought by it, so that it can go without a trace but the audit's. */
  public boolean mayBeDiscarded() {
    return messagesRead == 0 && (status == ImportStatus.REHEARSED || status == ImportStatus.FAILED);
  }
}
