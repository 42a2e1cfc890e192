package org.orgo.signals.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.LedgerMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts for all that came in to the current organization: every mail's number, every report and
 * all work opened by hand has one entry. Every method throws {@link NotAllowed} for who does not
 * administer.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

  private final LedgerMapper rows;
  private final Organizations organizations;
  private final Authorizations authorizations;

  Ledger(LedgerMapper rows, Organizations organizations, Authorizations authorizations) {
    this.rows = rows;
    this.organizations = organizations;
    this.authorizations = authorizations;
  }

  /** Newest first. */
  public Page<LedgerEntry> entries(LedgerQuery query, PageRequest page) {
    requireActing();
    ZoneId zone = organizations.current().zone();
    List<LedgerEntry> found =
        rows.entries(
            CurrentTenant.require(),
            query.from(zone),
            query.until(zone),
            query,
            page.after(),
            page.limit() + 1);
    return Page.cut(found, page.limit(), entry -> new Cursor(entry.arrivedAt(), entry.entryId()));
  }

  /** Of all that came in on a day, by kind and result. */
  public List<LedgerTotal> totals(LocalDate day) {
    requireActing();
    ZoneId zone = organizations.current().zone();
    LedgerQuery all = new LedgerQuery(day, null, null);
    return rows.totals(CurrentTenant.require(), all.from(zone), all.until(zone));
  }

  private void requireActing() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }
}
