package org.orgo.workfiles;

import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.workfiles.persistence.StoredRow;
import org.orgo.workfiles.persistence.WorkFileMapper;
import org.orgo.workfiles.reading.RowReading;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the good rows of a file, each in a transaction of its own: one that fails at last is noted
 * as wrong and keeps no other one back, and what was opened is opened once.
 */
@Component
class RowImport {

  private final WorkFileMapper mapper;
  private final Rehearsals rehearsals;
  private final AuditLog audit;
  private final ImportMoment moment;
  private final TransactionTemplate transaction;

  RowImport(
      WorkFileMapper mapper,
      Rehearsals rehearsals,
      AuditLog audit,
      ImportMoment moment,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.rehearsals = rehearsals;
    this.audit = audit;
    this.moment = moment;
    this.transaction = transaction;
  }

  void openAll(WorkFile file) {
    var rows = transaction.execute(status -> mapper.rows(CurrentTenant.require(), file.fileId()));
    rows.stream().filter(row -> row.result() == RowResult.GOOD).forEach(row -> open(file, row));
    transaction.executeWithoutResult(
        status -> {
          mapper.imported(CurrentTenant.require(), file.fileId(), moment.now());
          audit.record(
              LogCategory.SYSTEM, "work_file.imported", "work_file", file.fileId(), "rows");
        });
  }

  private void open(WorkFile file, StoredRow row) {
    RowReading reading = rehearsals.reading(file.columns(), row);
    try {
      transaction.executeWithoutResult(status -> opened(file, row, reading));
    } catch (OpenedMeanwhile | DuplicateKeyException elsewhere) {
      known(file, row, reading);
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal refusal)) {
        throw failure;
      }
      reading.refused(refusal.errors(), refusal.getMessage());
      transaction.executeWithoutResult(
          status ->
              mapper.wrong(
                  CurrentTenant.require(), file.fileId(), row.number(), moment.mistakes(reading)));
    }
  }

  private void opened(WorkFile file, StoredRow row, RowReading reading) {
    if (!mapper.lockWaiting(CurrentTenant.require(), file.fileId())) {
      throw new FileIsImported();
    }
    UUID task = rehearsals.open(reading).taskId().value();
    if (mapper.opened(CurrentTenant.require(), file.fileId(), row.number(), task) == 0) {
      throw new OpenedMeanwhile();
    }
  }

  private void known(WorkFile file, StoredRow row, RowReading reading) {
    transaction.executeWithoutResult(
        status ->
            mapper.rehearsed(
                CurrentTenant.require(), file.fileId(), moment.known(row.number(), reading)));
  }

  /** Takes back a task whose row was opened elsewhere while it was being opened. */
  private static final class OpenedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
