package org.orgo.anonymous;

import java.util.function.Function;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.UnknownOrganization;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Leads those who have no login to the organization whose public form they came to. */
@Component
public class PublicForms {

  private final Organizations organizations;
  private final OrganizationProfiles profiles;

  PublicForms(Organizations organizations, OrganizationProfiles profiles) {
    this.organizations = organizations;
    this.profiles = profiles;
  }

  /**
   * Runs the work for the organization with this slug.
   *
   * @throws NotFound when there is none, or it takes no anonymous reports
   */
  public <T> T at(String slug, Function<Organization, T> work) {
    Organization organization = organization(slug);
    return CurrentTenant.as(
        organization.organizationId(),
        () -> {
          if (!profiles
              .current()
              .intake()
              .map(Profile.ReportIntake::anonymousReports)
              .orElse(false)) {
            throw new NotFound("form");
          }
          return work.apply(organization);
        });
  }

  private Organization organization(String slug) {
    try {
      Organization found = organizations.get(slug);
      if (found.status().equals("active")) {
        return found;
      }
    } catch (UnknownOrganization unknown) {
      // answered like one whose form is off
    }
    throw new NotFound("form");
  }
}
