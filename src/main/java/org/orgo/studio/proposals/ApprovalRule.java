package org.orgo.studio.proposals;

import org.orgo.organizations.profile.OrganizationProfiles;
import org.springframework.stereotype.Component;

/** Whether somebody else than the authors has to approve what the organization changes. */
@Component
class ApprovalRule {

  private final OrganizationProfiles profiles;

  ApprovalRule(OrganizationProfiles profiles) {
    this.profiles = profiles;
  }

  /** So it is where the profile says nothing. */
  boolean asksForSecondPerson() {
    return profiles.current().changes().map(changes -> changes.secondPerson()).orElse(true);
  }
}
