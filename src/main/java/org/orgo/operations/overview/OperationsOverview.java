package org.orgo.operations.overview;

import java.time.Clock;
import java.time.Instant;
import org.orgo.operations.overview.persistence.OverviewMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an operator how the work of the organization runs. */
@Service
public class OperationsOverview {

  private final OverviewMapper rows;
  private final Authorizations authorizations;
  private final Clock clock;

  OperationsOverview(OverviewMapper rows, Authorizations authorizations, Clock clock) {
    this.rows = rows;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Overview now() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
    OrganizationId organization = CurrentTenant.require();
    Instant now = clock.instant();
    return new Overview(
        rows.versions(organization),
        rows.jobs(organization, now),
        rows.mailboxes(organization),
        rows.waiting(organization),
        rows.history(organization, now),
        rows.nodes(organization, now));
  }
}
