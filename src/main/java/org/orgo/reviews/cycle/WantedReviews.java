package org.orgo.reviews.cycle;

import java.util.EnumSet;
import java.util.Set;
import org.orgo.organizations.Organization;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.reviews.Cadence;
import org.springframework.stereotype.Component;

/** Which reviews an organization holds, as its profile says; a closed one holds none. */
@Component
public class WantedReviews {

  private static final String ACTIVE = "active";

  private final OrganizationProfiles profiles;

  WantedReviews(OrganizationProfiles profiles) {
    this.profiles = profiles;
  }

  public Set<Cadence> of(Organization organization) {
    Set<Cadence> wanted = EnumSet.noneOf(Cadence.class);
    if (organization.status().equals(ACTIVE)) {
      Profile.Cyclic cyclic = profiles.of(organization).reviews().cyclic();
      add(wanted, Cadence.WEEKLY, cyclic.weekly());
      add(wanted, Cadence.MONTHLY, cyclic.monthly());
      add(wanted, Cadence.YEARLY, cyclic.yearly());
    }
    return wanted;
  }

  private static void add(Set<Cadence> wanted, Cadence cadence, boolean isHeld) {
    if (isHeld) {
      wanted.add(cadence);
    }
  }
}
