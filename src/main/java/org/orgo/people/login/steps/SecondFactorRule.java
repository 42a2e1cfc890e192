package org.orgo.people.login.steps;

import java.util.Optional;
import java.util.Set;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.SecondFactorScope;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.people.secondfactor.SecondFactors;
import org.springframework.stereotype.Component;

/** Which step follows a right password, in the current organization. */
@Component
class SecondFactorRule {

  private static final Set<String> OF_ADMINISTRATORS =
      Set.of(Permissions.ORGANIZATION_ADMIN, Permissions.AUDIT_READ, Permissions.RETENTION_MANAGE);

  private final SecondFactors factors;
  private final OrganizationProfiles profiles;
  private final Actors actors;

  SecondFactorRule(SecondFactors factors, OrganizationProfiles profiles, Actors actors) {
    this.factors = factors;
    this.profiles = profiles;
    this.actors = actors;
  }

  /** Empty when nothing is left to be done. */
  Optional<LoginStep> after(UserId user) {
    if (factors.isOn(user)) {
      return Optional.of(LoginStep.CODE);
    }
    return isRequiredOf(user) ? Optional.of(LoginStep.ENROLMENT) : Optional.empty();
  }

  private boolean isRequiredOf(UserId user) {
    return switch (scope()) {
      case NOBODY -> false;
      case ADMINISTRATORS ->
          actors.find(user).map(Actor::permissions).stream()
              .flatMap(Set::stream)
              .anyMatch(OF_ADMINISTRATORS::contains);
      case EVERYBODY -> true;
    };
  }

  private SecondFactorScope scope() {
    return profiles
        .current()
        .access()
        .map(Profile.Access::secondFactor)
        .orElse(SecondFactorScope.NOBODY);
  }
}
