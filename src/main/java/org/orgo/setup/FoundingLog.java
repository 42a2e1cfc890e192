package org.orgo.setup;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.mail.MailboxId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** What the new organization's audit and the installation's log say about a founding. */
@Component
class FoundingLog {

  private final AuditLog audit;
  private final InstallationLog installation;

  FoundingLog(AuditLog audit, InstallationLog installation) {
    this.audit = audit;
    this.installation = installation;
  }

  void organizationFounded(OrganizationId id) {
    audit.record(
        LogCategory.SECURITY,
        "organization.founded",
        "organization",
        id,
        "slug",
        "profile",
        "time_zone",
        "locale",
        "calendar");
    installation.record(null, "organization.founded", "organization", id, List.of());
  }

  void mailboxAdded(MailboxId id) {
    audit.record(
        LogCategory.SECURITY, "mailbox.added", "mailbox", id, "address", "server", "login");
  }
}
