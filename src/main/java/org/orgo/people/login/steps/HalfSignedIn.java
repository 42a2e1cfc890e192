package org.orgo.people.login.steps;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorId;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * What a session stores about somebody whose password was right and who has not shown the second
 * factor. It opens the pages of that step and nothing else.
 *
 * @param organization null of an operator of the installation
 * @param user the account, of an organization or of the installation
 * @param since when the password was right; the step has to follow soon
 */
public record HalfSignedIn(
    UUID organization, UUID user, String displayName, String email, LoginStep step, Instant since)
    implements Principal, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration STEP_TTL = Duration.ofMinutes(15);

  /** What is still to be done. */
  public enum LoginStep {
    /** Show a code of the app that is enrolled. */
    CODE("/login/code"),
    /** Enrol an app, because the organization asks for it. */
    ENROLMENT("/login/enrolment");

    private final String path;

    LoginStep(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }

  static HalfSignedIn ofOperator(InstallationOperator operator, LoginStep step, Instant now) {
    return new HalfSignedIn(
        null, operator.operatorId().value(), operator.displayName(), operator.email(), step, now);
  }

  public boolean isOperator() {
    return organization == null;
  }

  OperatorId operatorId() {
    return new OperatorId(user);
  }

  public OrganizationId organizationId() {
    return new OrganizationId(organization);
  }

  public UserId userId() {
    return new UserId(user);
  }

  boolean isOver(Instant now) {
    return since.plus(STEP_TTL).isBefore(now);
  }

  /** Not the account's: nobody is logged in yet, so no list of sessions shows it. */
  @Override
  public String getName() {
    return "half " + user;
  }

  /** Without the address, wherever it may be written. */
  @Override
  public String toString() {
    return "half signed in " + user;
  }
}
