package org.orgo.people.login;

import java.util.List;
import org.orgo.people.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that came with a bearer token; lives no longer than the request. */
final class TokenAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Actor actor;

  TokenAuthentication(Actor actor) {
    super(List.of());
    this.actor = actor;
    setAuthenticated(true);
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return null;
  }
}
