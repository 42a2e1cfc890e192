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
   * @throws InvalidRequest when the issuer is no address that could be asked
   * @throws OidcLoginRefused when it does not answer as the standard has it, or names another
   *     issuer
   */
  public OidcEndpoints tryOut(String issuer) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    String address = issuer == null ? "" : issuer.strip();
    IdentityProviderChange.requireIssuer(address);
    OidcEndpoints endpoints = discovery.ask(address);
    discovery.keys(endpoints.keys(), true);
    return endpoints;
  }
}
