package org.orgo.people.login.steps;

import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.login.oidc.IdentityProviders;
import org.springframework.stereotype.Component;

/**
 * Whether a right password counts, in the current organization. Where people log in by their
 * identity provider, administrators keep theirs for the day on which it fails.
 */
@Component
class PasswordLoginRule {

  private final IdentityProviders providers;
  private final Actors actors;

  PasswordLoginRule(IdentityProviders providers, Actors actors) {
    this.providers = providers;
    this.actors = actors;
  }

  boolean allows(UserId user) {
    return providers.enabled().map(provider -> provider.passwordLogin()).orElse(true)
        || actors.find(user).filter(actor -> actor.may(Permissions.ORGANIZATION_ADMIN)).isPresent();
  }
}
