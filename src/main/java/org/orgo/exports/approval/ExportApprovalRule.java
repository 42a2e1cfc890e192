package org.orgo.exports.approval;

import org.orgo.exports.ExportKind;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Transparency;
import org.springframework.stereotype.Component;

/**
 * Says whether an export of the current organization has to be approved. Its profile, or what it
 * set for itself, decides; where neither does, it is asked for where internal work is read like
 * restricted work. A report holds published figures only and leaves as it is.
 */
@Component
public class ExportApprovalRule {

  private final OrganizationProfiles profiles;

  ExportApprovalRule(OrganizationProfiles profiles) {
    this.profiles = profiles;
  }

  public boolean asksFor(ExportKind kind) {
    return kind != ExportKind.REPORT && secondPerson(profiles.current());
  }

  private static boolean secondPerson(Profile profile) {
    return profile
        .exports()
        .map(Profile.Exports::secondPerson)
        .orElse(profile.transparency() == Transparency.PRIVATE);
  }
}
