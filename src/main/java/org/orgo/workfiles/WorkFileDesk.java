package org.orgo.workfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.BodyTooLarge;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.workfiles.reading.CsvTableReader;
import org.orgo.workfiles.reading.ReadTable;
import org.springframework.stereotype.Service;

/**
 * Files of work of the acting person, who opens with them what could be opened by hand. Every
 * method throws {@link NotAllowed} for who may open no work.
 */
@Service
public class WorkFileDesk {

  /** Bytes of a file. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private final WorkFileStore store;
  private final Rehearsals rehearsals;
  private final RowImport rows;

  WorkFileDesk(WorkFileStore store, Rehearsals rehearsals, RowImport rows) {
    this.store = store;
    this.rehearsals = rehearsals;
    this.rows = rows;
  }

  /** The latest first. */
  public List<WorkFile> latest() {
    return store.latest(owner());
  }

  /**
   * @throws NotFound when there is none, or somebody else uploaded it
   */
  public WorkFile get(WorkFileId id) {
    return store.get(owner(), id);
  }

  /** All rows in their order. */
  public List<WorkFileRow> rows(WorkFileId id) {
    return store.rows(owner(), id);
  }

  /** Refuses whoever may open no work. */
  public void requireActing() {
    owner();
  }

  /**
   * Takes a file and rehearses it; columns with known names get their fields.
   *
   * @throws InvalidRequest when it is no table with a head, or has too many rows
   * @throws BodyTooLarge beyond {@link #MAX_BYTES}
   */
  public WorkFile upload(String name, InputStream content) {
    UserId owner = owner();
    InvalidRequest.requireText("name", name, TextLimits.MAX_NAME_LENGTH);
    byte[] bytes = read(content);
    ReadTable table = CsvTableReader.read(bytes);
    WorkFile file = store.add(owner, name.strip(), DigestUtils.sha256Hex(bytes), table);
    return rehearsed(owner, file.fileId(), file.columns());
  }

  /**
   * Says which column fills which field, and rehearses anew.
   *
   * @param fields by head of a column; columns that are not named are left out
   * @throws InvalidRequest when a head is none, or a field is filled twice
   * @throws FileIsImported when it is over
   */
  public WorkFile choose(WorkFileId id, Map<String, WorkField> fields) {
    UserId owner = owner();
    WorkFile file = store.get(owner, id);
    List<String> heads = file.columns().stream().map(FileColumn::head).toList();
    List<String> unknown = fields.keySet().stream().filter(head -> !heads.contains(head)).toList();
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(FieldError.notAmong("columns", heads));
    }
    List<WorkField> filled = fields.values().stream().filter(field -> field != null).toList();
    if (filled.stream().distinct().count() < filled.size()) {
      throw new InvalidRequest(
          FieldError.of("columns", "fill a field twice; each column fills another one")
              .worded("work_file.refused.twice"));
    }
    List<FileColumn> columns =
        heads.stream().map(head -> new FileColumn(head, fields.get(head))).toList();
    store.choose(id, columns);
    return rehearsed(owner, id, columns);
  }

  /**
   * Opens a task for each good row. What is cut off goes on when it is asked for again.
   *
   * @param goodOnly leaves the wrong rows out; else the file has to be right as a whole
   * @throws RowsAreWrong when it is not
   * @throws FileIsImported when it is over
   */
  public WorkFile importRows(WorkFileId id, boolean goodOnly) {
    UserId owner = owner();
    WorkFile file = store.get(owner, id);
    if (file.status() == WorkFileStatus.IMPORTED) {
      throw new FileIsImported();
    }
    if (file.wrong() > 0 && !goodOnly) {
      throw new RowsAreWrong(file.wrong());
    }
    rows.openAll(file);
    return store.get(owner, id);
  }

  /**
   * Forgets a file that was not imported.
   *
   * @throws FileIsImported when it was
   */
  public void discard(WorkFileId id) {
    store.discard(owner(), id);
  }

  /** Each row is looked at in a transaction of its own, which its refusal ends. */
  private WorkFile rehearsed(UserId owner, WorkFileId id, List<FileColumn> columns) {
    store.rehearsed(id, rehearsals.of(columns, store.stored(id)));
    return store.get(owner, id);
  }

  private static byte[] read(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new BodyTooLarge(MAX_BYTES);
      }
      return bytes;
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }

  private static UserId owner() {
    if (!CurrentActor.get().may(Permissions.TASK_WORK)) {
      throw new NotAllowed(Permissions.TASK_WORK);
    }
    return CurrentActor.get().user().orElseThrow(() -> new NotAllowed(Permissions.TASK_WORK));
  }
}
