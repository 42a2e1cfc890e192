package org.orgo.operations.transfer;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.organizations.Organization;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was exported and imported, with its hash: in the organization and beside it. */
@Component
class TransferLog {

  private static final String ORGANIZATION = "organization";

  private final AuditLog audit;
  private final InstallationLog installation;
  private final TransactionTemplate transaction;

  TransferLog(AuditLog audit, InstallationLog installation, TransactionTemplate transaction) {
    this.audit = audit;
    this.installation = installation;
    this.transaction = transaction;
  }

  void exported(Organization organization, ArchiveManifest manifest) {
    record("organization.exported", organization, manifest);
  }

  void imported(Organization organization, ArchiveManifest manifest) {
    record("organization.imported", organization, manifest);
  }

  private void record(String action, Organization organization, ArchiveManifest manifest) {
    CurrentTenant.run(
        organization.organizationId(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  audit.record(
                      LogCategory.SECURITY, action, ORGANIZATION, organization.organizationId());
                  installation.record(
                      null,
                      action,
                      ORGANIZATION,
                      organization.organizationId(),
                      List.of(
                          organization.slug(), Long.toString(manifest.rows()), manifest.total()));
                }));
  }
}
