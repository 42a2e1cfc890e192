package org.orgo.people.login;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.login.steps.Credentials;
import org.orgo.people.login.steps.HalfSignedIn;
import org.orgo.people.login.steps.LoginAttempts;
import org.orgo.people.login.steps.Logins;
import org.orgo.people.login.steps.OperatorSteps;
import org.orgo.people.login.steps.SignIns;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. The address is the installation's operator's, or leads to the
 * organizations that know it; each is tried. An unknown address takes as long as a wrong password,
 * and whether a second step follows is told only after a right one.
 */
@Component
class LoginProvider implements AuthenticationProvider {

  private final Logins logins;
  private final LoginAttempts attempts;
  private final Passwords passwords;
  private final OperatorSteps operators;
  private final SignIns signIns;

  LoginProvider(
      Logins logins,
      LoginAttempts attempts,
      Passwords passwords,
      OperatorSteps operators,
      SignIns signIns) {
    this.logins = logins;
    this.operators = operators;
    this.attempts = attempts;
    this.passwords = passwords;
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String email = EmailAddresses.normal(attempt.getName());
    String password = String.valueOf(attempt.getCredentials());
    String address = address(attempt);
    attempts.count(email, address);
    Optional<Principal> found =
        operators.knows(email)
            ? operators.byPassword(email, password)
            : check(email, password, address);
    Principal signedIn = found.orElseThrow(() -> new BadCredentialsException("refused"));
    if (signedIn instanceof HalfSignedIn) {
      attempts.forgiveStep(email, address);
    } else {
      attempts.forgive(email, address);
    }
    UsernamePasswordAuthenticationToken accepted =
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    accepted.setDetails(attempt.getDetails());
    return accepted;
  }

  private Optional<Principal> check(String email, String password, String address) {
    List<OrganizationId> organizations = logins.organizationsOf(email);
    for (OrganizationId organization : organizations) {
      Optional<Credentials> credentials = logins.credentials(organization, email);
      boolean right =
          passwords.matches(password, credentials.map(Credentials::passwordHash).orElse(null));
      if (right && signIns.mayUsePassword(organization, credentials.orElseThrow())) {
        return credentials.map(found -> signIns.byPassword(organization, found, email));
      }
      credentials.ifPresent(found -> logins.refused(organization, found.userId()));
    }
    if (organizations.isEmpty() && !triedAsSuspended(email, password)) {
      passwords.matches(password, null);
      attempts.unknown(email, address);
    }
    return Optional.empty();
  }

  /**
   * Only whoever knows the password learns that the organization is suspended. Whether a password
   * was compared: once more would tell by its time that the address is known.
   */
  private boolean triedAsSuspended(String email, String password) {
    List<OrganizationId> suspended = logins.suspendedOrganizationsOf(email);
    for (OrganizationId organization : suspended) {
      Optional<Credentials> credentials =
          logins.credentials(organization, email).filter(Credentials::isActive);
      if (passwords.matches(password, credentials.map(Credentials::passwordHash).orElse(null))) {
        throw new LockedException("suspended");
      }
    }
    return !suspended.isEmpty();
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
