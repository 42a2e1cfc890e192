package org.orgo.engine.fence;

import java.util.List;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what the installation's operator changes in the engine before it happens: in the audit of
 * each organization it touches, one entry for each row, and in the installation's own log. Without
 * the record there is no change.
 */
@Component
class WriteRecord {

  private static final String ACTION = "engine.written";
  private static final int MAX_PATH_LENGTH = 300;

  private final AuditLog audit;
  private final InstallationLog log;
  private final TransactionTemplate transaction;

  WriteRecord(AuditLog audit, InstallationLog log, TransactionTemplate transaction) {
    this.audit = audit;
    this.log = log;
    this.transaction = transaction;
  }

  void about(InstallationOperator operator, String call, Touched touched) {
    String shown = call.length() <= MAX_PATH_LENGTH ? call : call.substring(0, MAX_PATH_LENGTH);
    touched.organizations().forEach((organization, rows) -> inAuditOf(organization, shown, rows));
    List<String> ids =
        Stream.concat(
                touched.organizations().keySet().stream().map(id -> "organization " + id),
                touched.rows().stream().map(row -> row.kind() + " " + row.id()))
            .distinct()
            .toList();
    transaction.executeWithoutResult(
        status -> log.record(operator.operatorId().value(), ACTION, "engine", shown, ids));
  }

  private void inAuditOf(OrganizationId organization, String call, List<EngineRow> rows) {
    CurrentTenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  if (rows.isEmpty()) {
                    audit.record(LogCategory.SECURITY, ACTION, "engine", call);
                  }
                  rows.forEach(
                      row ->
                          audit.record(LogCategory.SECURITY, ACTION, row.kind(), row.id(), call));
                }));
  }
}
