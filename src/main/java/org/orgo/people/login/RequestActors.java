package org.orgo.people.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Finds the actor of a request, with the rights the account has at this moment. */
@Component
class RequestActors {

  static final Duration MAX_SESSION = Duration.ofHours(12);

  private final Actors actors;
  private final Organizations organizations;
  private final Clock clock;

  RequestActors(Actors actors, Organizations organizations, Clock clock) {
    this.actors = actors;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Empty for nobody, for a disabled account or organization, and for a session that is too old.
   */
  Optional<Actor> find(Authentication authentication) {
    if (authentication instanceof TokenAuthentication token) {
      return Optional.of(token.getPrincipal()).filter(this::organizationLetsIn);
    }
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      return find(signedIn).filter(this::organizationLetsIn);
    }
    return Optional.empty();
  }

  private Optional<Actor> find(SignedIn signedIn) {
    return signedIn.since().plus(MAX_SESSION).isBefore(clock.instant())
        ? Optional.empty()
        : CurrentTenant.as(signedIn.organizationId(), () -> actors.find(signedIn.userId()));
  }

  private boolean organizationLetsIn(Actor actor) {
    return organizations.get(actor.organizationId()).state() != OrganizationStatus.SUSPENDED;
  }
}
