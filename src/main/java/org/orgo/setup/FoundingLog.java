package org.orgo.setup;

import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.mail.MailboxId;
import org.orgo.organizations.OrganizationFounded;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the new organization's audit and the installation's log say about a founding, and who else
 * is told.
 */
@Component
class FoundingLog {

  private final AuditLog audit;
  private final InstallationLog installation;
  private final ApplicationEventPublisher events;

  FoundingLog(AuditLog audit, InstallationLog installation, ApplicationEventPublisher events) {
    this.audit = audit;
    this.installation = installation;
    this.events = events;
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
    UUID operator =
        CurrentOperator.find().map(present -> present.operatorId().value()).orElse(null);
    installation.record(operator, "organization.founded", "organization", id, List.of());
    events.publishEvent(new OrganizationFounded(id));
  }

  void mailboxAdded(MailboxId id) {
    audit.record(
        LogCategory.SECURITY, "mailbox.added", "mailbox", id, "address", "server", "login");
  }
}
