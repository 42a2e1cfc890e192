package org.orgo.people.login.oidc;

import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.springframework.stereotype.Service;

/** Asks a provider about itself before anybody depends on it. */
@Service
public class IdentityProviderTrial {

  private static final int MAX_ISSUER = 500;

  private final OidcDiscovery discovery;
  private final Authorizations authorizations;

  IdentityProviderTrial(OidcDiscovery discovery, Authorizations authorizations) {
    this.discovery = discovery;
    this.authorizations = authorizations;
  }

  /**
   * Its endpoints, after its keys could be read as well.
   *
   * @throws NotAllowed for who does not administer
   * @throws InvalidRequest when no issuer is named
   * @throws OidcLoginRefused when it does not answer as the standard has it, or names another
   *     issuer
   */
  public OidcEndpoints tryOut(String issuer) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    InvalidRequest.requireText("issuer", issuer, MAX_ISSUER);
    OidcEndpoints endpoints = discovery.ask(issuer.strip());
    discovery.keys(endpoints.keys(), true);
    return endpoints;
  }
}
