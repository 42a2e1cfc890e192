package org.orgo.workfiles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.workfiles.persistence.StoredFile;
import org.orgo.workfiles.persistence.StoredRow;
import org.orgo.workfiles.persistence.WorkFileMapper;
import org.orgo.workfiles.reading.ReadTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files of work; each method is a transaction. */
@Component
@Transactional
class WorkFileStore {

  private static final int SHOWN = 50;
  private static final Duration MAX_AGE = Duration.ofDays(30);

  private final WorkFileMapper mapper;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  WorkFileStore(WorkFileMapper mapper, AuditLog audit, ObjectMapper json, Clock clock) {
    this.mapper = mapper;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  List<WorkFile> latest(UserId owner) {
    return mapper.latest(CurrentTenant.require(), owner, SHOWN).stream().map(this::file).toList();
  }

  WorkFile get(UserId owner, WorkFileId id) {
    return mapper
        .find(CurrentTenant.require(), owner, id)
        .map(this::file)
        .orElseThrow(() -> new NotFound("work_file"));
  }

  List<WorkFileRow> rows(UserId owner, WorkFileId id) {
    get(owner, id);
    return mapper.rows(CurrentTenant.require(), id).stream().map(this::row).toList();
  }

  WorkFile add(UserId owner, String name, String sha256, ReadTable table) {
    mapper.discardOld(CurrentTenant.require(), clock.instant().minus(MAX_AGE));
    WorkFileId id = WorkFileId.random();
    Set<WorkField> taken = EnumSet.noneOf(WorkField.class);
    List<FileColumn> columns =
        table.head().stream()
            .map(head -> new FileColumn(head, WorkField.of(head).filter(taken::add).orElse(null)))
            .toList();
    mapper.insert(
        CurrentTenant.require(),
        id,
        name,
        sha256,
        table.charset(),
        String.valueOf(table.delimiter()),
        json.valueToTree(columns),
        owner,
        clock.instant());
    mapper.insertRows(CurrentTenant.require(), id, json.valueToTree(table.rows()));
    audit.record(LogCategory.SYSTEM, "work_file.uploaded", "work_file", id, "rows");
    return get(owner, id);
  }

  void choose(WorkFileId id, List<FileColumn> columns) {
    requireWaiting(id);
    mapper.columns(CurrentTenant.require(), id, json.valueToTree(columns));
  }

  void discard(UserId owner, WorkFileId id) {
    get(owner, id);
    requireWaiting(id);
    mapper.discard(CurrentTenant.require(), id);
    audit.record(LogCategory.SYSTEM, "work_file.discarded", "work_file", id);
  }

  List<StoredRow> stored(WorkFileId id) {
    return mapper.rows(CurrentTenant.require(), id);
  }

  void rehearsed(WorkFileId id, ArrayNode told) {
    requireWaiting(id);
    mapper.rehearsed(CurrentTenant.require(), id, told);
  }

  private void requireWaiting(WorkFileId id) {
    if (!mapper.lockWaiting(CurrentTenant.require(), id)) {
      throw new FileIsImported();
    }
  }

  private WorkFile file(StoredFile row) {
    return new WorkFile(
        row.fileId(),
        row.name(),
        row.charset(),
        row.delimiter(),
        json.convertValue(row.columns(), new TypeReference<List<FileColumn>>() {}),
        row.status(),
        row.uploadedAt(),
        row.good(),
        row.known(),
        row.wrong(),
        row.opened());
  }

  private WorkFileRow row(StoredRow row) {
    return new WorkFileRow(
        row.number(),
        row.line(),
        row.result(),
        isThere(row.forecast()) ? json.convertValue(row.forecast(), RowForecast.class) : null,
        isThere(row.mistakes())
            ? json.convertValue(row.mistakes(), new TypeReference<List<RowMistake>>() {})
            : List.of(),
        row.taskId());
  }

  private static boolean isThere(JsonNode value) {
    return value != null && !value.isNull();
  }
}
