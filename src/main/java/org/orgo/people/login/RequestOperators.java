package org.orgo.people.login;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorSecondFactors;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Finds the installation's operator behind a request, as the account is at this moment. */
@Component
class RequestOperators {

  private final InstallationOperators operators;
  private final OperatorLogins logins;
  private final OperatorSecondFactors factors;
  private final Clock clock;

  RequestOperators(
      InstallationOperators operators,
      OperatorLogins logins,
      OperatorSecondFactors factors,
      Clock clock) {
    this.operators = operators;
    this.logins = logins;
    this.factors = factors;
    this.clock = clock;
  }

  /** The operator of a request, and whether a person or a program asks. */
  record Asking(InstallationOperator operator, EventOrigin origin) {}

  /**
   * Empty for everybody else, for a disabled account, and for a session that is too old or was
   * opened without the second factor that is required by now.
   */
  Optional<Asking> find(Authentication authentication) {
    Object principal = authentication == null ? null : authentication.getPrincipal();
    if (principal instanceof InstallationLogin login) {
      return counts(login)
          ? operators
              .findActive(new OperatorId(login.operator()))
              .map(operator -> new Asking(operator, EventOrigin.UI))
          : Optional.empty();
    }
    return principal instanceof InstallationOperator operator
        ? Optional.of(new Asking(operator, EventOrigin.API))
        : Optional.empty();
  }

  private boolean counts(InstallationLogin login) {
    return !login.since().plus(RequestActors.MAX_SESSION).isBefore(clock.instant())
        && (login.withSecondFactor() || !factors.areRequired());
  }

  /** Lets in whoever shows a valid token of an operator. */
  Optional<Authentication> byToken(String text) {
    return logins
        .byToken(text)
        .map(
            operator ->
                UsernamePasswordAuthenticationToken.authenticated(operator, null, List.of()));
  }
}
