package org.orgo.insights.hydration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.orgo.insights.persistence.RebuildMapper;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Deletes facts that are older than the profile keeps records. What was published of them, cells
 * without persons, stays.
 */
@Component
class Retention {

  private final RebuildMapper rows;
  private final InsightsRegister register;
  private final OrganizationProfiles profiles;
  private final Clock clock;

  Retention(
      RebuildMapper rows, InsightsRegister register, OrganizationProfiles profiles, Clock clock) {
    this.rows = rows;
    this.register = register;
    this.profiles = profiles;
    this.clock = clock;
  }

  void apply() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, register.zoneAt(now));
    rows.keepFrom(
        CurrentTenant.require(), today.minusDays(profiles.current().records().retentionDays()));
  }
}
