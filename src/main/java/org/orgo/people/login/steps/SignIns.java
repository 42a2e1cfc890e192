package org.orgo.people.login.steps;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.orgo.people.UserId;
import org.orgo.people.login.SignedIn;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/** What a session is to store about whoever proved who he is. */
@Component
public class SignIns {

  private final Logins logins;
  private final SecondFactorRule rule;
  private final PasswordLoginRule passwords;
  private final Clock clock;

  SignIns(Logins logins, SecondFactorRule rule, PasswordLoginRule passwords, Clock clock) {
    this.logins = logins;
    this.rule = rule;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whether a right password counts. */
  public boolean mayUsePassword(OrganizationId organization, Credentials credentials) {
    return credentials.isActive()
        && CurrentTenant.as(organization, () -> passwords.allows(credentials.userId()));
  }

  /** After a right password: all the way in, or to the step that is left. */
  public Principal byPassword(OrganizationId organization, Credentials credentials, String email) {
    UserId user = credentials.userId();
    Optional<LoginStep> step = CurrentTenant.as(organization, () -> rule.after(user));
    if (step.isPresent()) {
      logins.passwordAccepted(organization, user);
      return new HalfSignedIn(
          organization.value(),
          user.value(),
          credentials.displayName(),
          email,
          step.get(),
          clock.instant());
    }
    logins.succeeded(organization, user, LoginMethod.PASSWORD);
    return new SignedIn(
        organization.value(), user.value(), credentials.displayName(), clock.instant());
  }

  /** The step that was left is done. */
  SignedIn completed(HalfSignedIn half) {
    logins.succeeded(half.organizationId(), half.userId(), LoginMethod.SECOND_FACTOR);
    return new SignedIn(half.organization(), half.user(), half.displayName(), clock.instant());
  }
}
