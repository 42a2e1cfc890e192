package org.orgo.demo;

import java.time.Clock;
import java.time.Instant;
import org.orgo.demo.persistence.DemoHistoryMapper;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Half a year of work that is over and of answers, so that reviews have something to look at. */
@Component
@Profile("demo")
class DemoHistory {

  private final DemoHistoryMapper rows;
  private final OrganizationProfiles profiles;
  private final Clock clock;

  DemoHistory(DemoHistoryMapper rows, OrganizationProfiles profiles, Clock clock) {
    this.rows = rows;
    this.profiles = profiles;
    this.clock = clock;
  }

  void write(DemoOrganization demo) {
    OrganizationId organization = CurrentTenant.require();
    Instant now = clock.instant();
    var profile = profiles.current();
    rows.persons(organization, demo.slug(), now);
    rows.work(
        organization,
        demo.slug(),
        now,
        profile.defaults().visibility().name(),
        profile.defaults().priority().name(),
        profile.escalation().reactivity().toString());
    rows.events(organization);
    rows.groups(organization, demo.slug(), now);
    rows.members(organization, demo.slug(), now);
    rows.checkins(organization, now);
  }
}
