package org.orgo.mail.administration;

import org.orgo.audit.AuditLog;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.MailboxFilingMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators say what a mailbox files. It holds for mail that is read from then on. */
@Service
public class MailboxFilings {

  private final MailboxFilingMapper rows;
  private final Authorizations authorizations;
  private final AuditLog audit;

  MailboxFilings(MailboxFilingMapper rows, Authorizations authorizations, AuditLog audit) {
    this.rows = rows;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * @throws NotFound when there is no such mailbox
   */
  @Transactional(readOnly = true)
  public MailboxFiling get(MailboxId id) {
    requireAdministrator();
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("mailbox"));
  }

  /**
   * The later of two changes at once wins: each says all.
   *
   * @throws NotFound when there is no such mailbox
   */
  @Transactional
  public MailboxFiling change(MailboxId id, MailboxFiling filing) {
    requireAdministrator();
    MailboxFiling checked = filing.checked();
    if (rows.change(CurrentTenant.require(), id, checked) == 0) {
      throw new NotFound("mailbox");
    }
    audit.record(
        LogCategory.SECURITY,
        "mailbox.filing_changed",
        "mailbox",
        id,
        "lists_are_work",
        "blocked_senders",
        "trusts_headers");
    return checked;
  }

  private void requireAdministrator() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }
}
