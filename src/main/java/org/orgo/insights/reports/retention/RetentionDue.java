package org.orgo.insights.reports.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.orgo.insights.cells.WithheldSubjects;
import org.orgo.insights.reports.persistence.RetentionMapper;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells compliance what retention deletes from now on. Months are those of the calendar: with days
 * to choose, two answers would tell what lies between them.
 */
@Service
public class RetentionDue {

  private static final int MONTHS = 4;

  private final RetentionMapper facts;
  private final OrganizationProfiles profiles;
  private final Organizations organizations;
  private final List<WithheldSubjects> withheld;
  private final Clock clock;

  RetentionDue(
      RetentionMapper facts,
      OrganizationProfiles profiles,
      Organizations organizations,
      List<WithheldSubjects> withheld,
      Clock clock) {
    this.facts = facts;
    this.profiles = profiles;
    this.organizations = organizations;
    this.withheld = withheld;
    this.clock = clock;
  }

  /** For how many days the profile keeps records. */
  @Transactional(readOnly = true)
  public int days() {
    return profiles.current().records().retentionDays();
  }

  /**
   * This month and the three after it.
   *
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public List<DueRecords> next() {
    if (!CurrentActor.get().may(Permissions.AUDIT_READ)) {
      throw new NotAllowed(Permissions.AUDIT_READ);
    }
    LocalDate first =
        LocalDate.ofInstant(clock.instant(), organizations.current().zone()).withDayOfMonth(1);
    return facts.due(
        CurrentTenant.require(),
        first,
        first.plusMonths(MONTHS),
        days(),
        WithheldSubjects.all(withheld));
  }
}
