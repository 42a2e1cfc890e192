package org.orgo.demo;

import java.time.Duration;
import java.time.Instant;
import org.orgo.demo.persistence.DemoHistoryMapper;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.ReviewCycles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Half a year of work that is over and of answers, so that reviews have something to look at. */
@Component
@Profile("demo")
class DemoHistory {

  private final DemoHistoryMapper rows;
  private final OrganizationProfiles profiles;
  private final Organizations organizations;
  private final ReviewCycles cycles;
  private final DemoClock clock;

  DemoHistory(
      DemoHistoryMapper rows,
      OrganizationProfiles profiles,
      Organizations organizations,
      ReviewCycles cycles,
      DemoClock clock) {
    this.rows = rows;
    this.profiles = profiles;
    this.organizations = organizations;
    this.cycles = cycles;
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
    rows.users(organization, demo.slug(), now);
    rows.checkins(organization, now);
  }

  /** As if it had been founded a week ago, so that the review of last week is due now. */
  void beginReviews(OrganizationId id) {
    Instant weekAgo = clock.instant().minus(Duration.ofDays(7));
    clock.at(
        weekAgo,
        () -> {
          cycles.adjust(organizations.get(id));
          return null;
        });
  }
}
