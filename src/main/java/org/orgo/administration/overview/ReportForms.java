package org.orgo.administration.overview;

import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile.ReportIntake;
import org.springframework.stereotype.Component;

/**
 * Says where the current organization's form for reports without a name is, and whether it is on.
 */
@Component
class ReportForms {

  private final Organizations organizations;
  private final OrganizationProfiles profiles;

  ReportForms(Organizations organizations, OrganizationProfiles profiles) {
    this.organizations = organizations;
    this.profiles = profiles;
  }

  OverviewPage.PublicForm state() {
    return new OverviewPage.PublicForm(
        "/report/" + organizations.current().slug(),
        profiles.current().intake().map(ReportIntake::anonymousReports).orElse(false));
  }
}
