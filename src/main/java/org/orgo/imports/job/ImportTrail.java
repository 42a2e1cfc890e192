package org.orgo.imports.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orgo.audit.AuditLog;
import org.orgo.imports.ImportId;
import org.orgo.imports.ImportReport;
import org.orgo.imports.ImportStatus;
import org.orgo.imports.ImportUnderWay;
import org.orgo.imports.MailImport;
import org.orgo.imports.persistence.ImportMapper;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The row of an import on its way from one state to the next, with the audit's word on each. */
@Component
public class ImportTrail {

  private final ImportMapper imports;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  ImportTrail(ImportMapper imports, AuditLog audit, ObjectMapper json, Clock clock) {
    this.imports = imports;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws ImportUnderWay when another one of the organization is
   */
  @Transactional
  public MailImport begin(MailImport row) {
    if (imports.insert(CurrentTenant.require(), row) == 0) {
      throw new ImportUnderWay();
    }
    return get(row.importId());
  }

  @Transactional(readOnly = true)
  public MailImport get(ImportId id) {
    return imports.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("import"));
  }

  @Transactional
  public MailImport rehearsed(MailImport row, ImportReport report) {
    ObjectNode found = json.valueToTree(report);
    imports.rehearsed(CurrentTenant.require(), row.importId(), found, now());
    record("import.rehearsed", row, "messages:" + report.messages());
    return get(row.importId());
  }

  /**
   * Moves it on; leaves it where somebody else has.
   *
   * @throws ImportUnderWay when another one of the organization is
   */
  @Transactional
  public MailImport move(MailImport row, ImportStatus to, String failure) {
    try {
      boolean moved =
          imports.move(CurrentTenant.require(), row.importId(), row.status(), to, failure, now())
              > 0;
      if (moved && to == ImportStatus.UNDOING) {
        imports.fromTheFirstThread(CurrentTenant.require(), row.importId());
      }
      if (moved) {
        record("import." + word(row, to), row, facts(get(row.importId())));
      }
      return get(row.importId());
    } catch (DuplicateKeyException other) {
      throw new ImportUnderWay();
    }
  }

  /** Forgets an import that brought nothing. */
  @Transactional
  public void discard(MailImport row) {
    if (imports.discard(CurrentTenant.require(), row.importId()) > 0) {
      record("import.discarded", row);
    }
  }

  private static String word(MailImport row, ImportStatus to) {
    return switch (to) {
      case IMPORTING -> "started";
      case OPENING -> "mails_stored";
      case IMPORTED -> "finished";
      case UNDOING -> "undo_started";
      case UNDONE -> "undone";
      case FAILED -> "failed";
      case UPLOADED, REHEARSED -> "uploaded_again";
    };
  }

  /** The file's hash and what came of it; nobody's data. */
  private static String[] facts(MailImport row) {
    return new String[] {
      "mails:" + row.mails(),
      "duplicates:" + row.duplicates(),
      "refused:" + row.refused(),
      "tasks:" + row.tasks(),
      "kept:" + row.kept()
    };
  }

  private void record(String action, MailImport row, String... facts) {
    String[] fields = new String[facts.length + 1];
    fields[0] = "sha256:" + row.sha256();
    System.arraycopy(facts, 0, fields, 1, facts.length);
    audit.record(LogCategory.EMAIL, action, "import", row.importId(), fields);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
