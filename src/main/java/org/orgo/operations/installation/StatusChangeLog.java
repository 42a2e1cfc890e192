package org.orgo.operations.installation;

import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** What the organization's audit and the installation's log say about a change of its status. */
@Component
class StatusChangeLog {

  private static final String ORGANIZATION = "organization";

  private final AuditLog audit;
  private final InstallationLog installation;

  StatusChangeLog(AuditLog audit, InstallationLog installation) {
    this.audit = audit;
    this.installation = installation;
  }

  void statusChanged(UUID operator, Organization organization, OrganizationStatus next) {
    String action = "organization." + next.word();
    audit.record(
        LogCategory.SECURITY,
        action,
        ORGANIZATION,
        organization.organizationId(),
        "status",
        "status_reason");
    installation.record(
        operator,
        action,
        ORGANIZATION,
        organization.organizationId(),
        List.of(organization.slug()));
  }
}
