package org.orgo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orgo.imports.archive.ArchiveDigest;
import org.orgo.imports.archive.ArchiveRefused;
import org.orgo.imports.archive.MailArchives;
import org.orgo.imports.job.ImportTrail;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.BodyTooLarge;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * Imports of the current organization, for its administrators. What is asked here is noted; the
 * node that has the file does it.
 */
@Service
public class ImportDesk {

  private final ImportTrail trail;
  private final ImportList list;
  private final ImportFiles files;
  private final Authorizations authorizations;
  private final Clock clock;

  ImportDesk(
      ImportTrail trail,
      ImportList list,
      ImportFiles files,
      Authorizations authorizations,
      Clock clock) {
    this.trail = trail;
    this.list = list;
    this.files = files;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  /** Refuses whoever does not administer the organization. */
  public void requireActing() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }

  /** The latest first. */
  public Page<MailImport> page(PageRequest asked) {
    requireActing();
    return list.page(asked);
  }

  public MailImport get(ImportId id) {
    requireActing();
    return trail.get(id);
  }

  /**
   * What became of each message, in the order of the archive.
   *
   * @param outcome null for all
   * @param after the number of the last one of the page before; 0 for the first page
   */
  public List<ImportedMessage> messages(
      ImportId id, @Nullable ImportedMessage.ImportOutcome outcome, int after, int limit) {
    get(id);
    return list.messages(id, outcome, after, limit);
  }

  /**
   * Takes an archive, which is rehearsed then.
   *
   * @throws ArchiveRefused when it is no archive of mails
   * @throws BodyTooLarge when it is larger than an upload may be
   * @throws ImportUnderWay when another one of the organization is
   */
  public MailImport upload(String fileName, InputStream body) {
    requireActing();
    InvalidRequest.requireText("name", fileName, TextLimits.MAX_NAME_LENGTH);
    if (list.underWay().filter(row -> files.has(row.importId())).isPresent()) {
      throw new ImportUnderWay();
    }
    ImportId id = ImportId.random();
    Path file = files.take(id, body);
    try {
      return begun(uploaded(id, fileName.strip(), file));
    } catch (IOException failure) {
      files.delete(id);
      throw new UncheckedIOException(failure);
    } catch (ArchiveRefused | ImportUnderWay refused) {
      files.delete(id);
      throw refused;
    }
  }

  /** Goes on with an unfinished import of the same content, whose file may lie elsewhere. */
  private MailImport begun(MailImport uploaded) throws IOException {
    Optional<MailImport> before = list.unfinished(uploaded.sha256());
    if (before.isEmpty()) {
      return trail.begin(uploaded);
    }
    MailImport row = before.get();
    Files.move(
        files.of(uploaded.importId()),
        files.of(row.importId()),
        StandardCopyOption.REPLACE_EXISTING);
    return row.report() == null && !row.status().isUnderWay()
        ? trail.move(row, ImportStatus.UPLOADED, null)
        : row;
  }

  private MailImport uploaded(ImportId id, String fileName, Path file) throws IOException {
    UserId user = CurrentActor.get().userId();
    return MailImport.unread(
        id,
        fileName,
        new MailImport.UnreadArchive(
            MailArchives.open(file, 1).format(), ArchiveDigest.of(file), Files.size(file)),
        ImportStatus.UPLOADED,
        user == null ? null : user.value(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Imports what was rehearsed, or goes on with what had stopped.
   *
   * @throws ImportNotOffered when it was not rehearsed, or is over
   * @throws ImportUnderWay when another one of the organization is
   */
  public MailImport start(ImportId id) {
    MailImport row = get(id);
    if (!row.mayStart()) {
      throw new ImportNotOffered("started", row.status());
    }
    return trail.move(row, ImportStatus.IMPORTING, null);
  }

  /**
   * Stops it where it stands; starting it goes on with it.
   *
   * @throws ImportNotOffered when it is not under way, or is being undone
   */
  public MailImport stop(ImportId id) {
    MailImport row = get(id);
    if (!row.mayBeStopped()) {
      throw new ImportNotOffered("stopped", row.status());
    }
    return trail.move(row, ImportStatus.FAILED, "An administrator stopped it");
  }

  /**
   * Takes back what it brought, except what somebody worked on.
   *
   * @throws ImportNotOffered when it brought nothing
   * @throws ImportUnderWay when another one of the organization is
   */
  public MailImport undo(ImportId id) {
    MailImport row = get(id);
    if (!row.mayBeUndone()) {
      throw new ImportNotOffered("undone", row.status());
    }
    return trail.move(row, ImportStatus.UNDOING, null);
  }

  /**
   * Forgets a rehearsal and its file.
   *
   * @throws ImportNotOffered when something was imported by it
   */
  public void discard(ImportId id) {
    MailImport row = get(id);
    if (!row.mayBeDiscarded()) {
      throw new ImportNotOffered("discarded", row.status());
    }
    trail.discard(row);
    files.delete(id);
  }
}
