package org.orgo.engine.fence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.Id;

/**
 * Tells the web apps who is signed in. They instantiate it themselves by its name, so it is public
 * and finds the actor on the thread; they ask the identity provider for groups and tenant.
 */
public class SignedInOperator implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    return CurrentOperator.find()
        .<Id>map(InstallationOperator::operatorId)
        .or(SignedInOperator::ofOrganization)
        .map(id -> AuthenticationResult.successful(id.toString()))
        .orElseGet(AuthenticationResult::unsuccessful);
  }

  private static Optional<UserId> ofOrganization() {
    return CurrentActor.find()
        .filter(actor -> actor.may(Permissions.ENGINE_OPERATE))
        .flatMap(Actor::user);
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // who is not let in never gets here
  }
}
