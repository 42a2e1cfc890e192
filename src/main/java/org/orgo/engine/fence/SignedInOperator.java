package org.orgo.engine.fence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;

/**
 * Tells the web apps who is signed in. They instantiate it themselves by its name, so it is public
 * and finds the actor on the thread; they ask the identity provider for groups and tenant.
 */
public class SignedInOperator implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    return CurrentActor.find()
        .filter(actor -> actor.may(Permissions.ENGINE_OPERATE))
        .flatMap(Actor::user)
        .map(user -> AuthenticationResult.successful(user.toString()))
        .orElseGet(AuthenticationResult::unsuccessful);
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // who is not let in never gets here
  }
}
