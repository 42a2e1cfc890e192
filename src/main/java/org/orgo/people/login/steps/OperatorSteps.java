package org.orgo.people.login.steps;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orgo.people.login.InstallationLogin;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorSecondFactors;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.WrongCode;
import org.springframework.stereotype.Component;

/** The second step of the installation's operators. */
@Component
public class OperatorSteps implements SecondStep.StepAccounts {

  private final InstallationOperators operators;
  private final OperatorSecondFactors factors;
  private final OperatorLogins logins;
  private final Clock clock;

  OperatorSteps(
      InstallationOperators operators,
      OperatorSecondFactors factors,
      OperatorLogins logins,
      Clock clock) {
    this.operators = operators;
    this.factors = factors;
    this.logins = logins;
    this.clock = clock;
  }

  /** Whether the address is an operator's; its password is then the only one that counts. */
  public boolean knows(String email) {
    return logins.knows(email);
  }

  /** After a right password: all the way in, or to the step that is left. Empty for a wrong one. */
  public Optional<Principal> byPassword(String email, String password) {
    return logins.byPassword(email, password).map(this::accepted);
  }

  private Principal accepted(InstallationOperator operator) {
    Optional<LoginStep> step = after(operator.operatorId());
    if (step.isEmpty()) {
      logins.record(operator.operatorId(), "login.succeeded");
      return login(operator, false);
    }
    logins.record(operator.operatorId(), "login.password_accepted");
    return HalfSignedIn.ofOperator(operator, step.get(), clock.instant());
  }

  @Override
  public boolean accepts(HalfSignedIn half, String code) {
    return active(half).isPresent() && factors.accepts(half.operatorId(), code);
  }

  @Override
  public SecondFactorEnrolment enrolment(HalfSignedIn half) {
    OperatorId operator = half.operatorId();
    return factors
        .begun(operator, half.email())
        .orElseGet(() -> factors.begin(operator, half.email()));
  }

  @Override
  public List<String> confirm(HalfSignedIn half, String code) {
    if (active(half).isEmpty()) {
      throw new WrongCode();
    }
    return factors.confirm(half.operatorId(), code);
  }

  @Override
  public void refused(HalfSignedIn half) {
    logins.record(half.operatorId(), "login.code_refused");
  }

  @Override
  public Principal completed(HalfSignedIn half) {
    logins.record(half.operatorId(), "login.succeeded");
    return login(active(half).orElseThrow(WrongCode::new), true);
  }

  private Optional<LoginStep> after(OperatorId operator) {
    if (factors.isOn(operator)) {
      return Optional.of(LoginStep.CODE);
    }
    return factors.areRequired() ? Optional.of(LoginStep.ENROLMENT) : Optional.empty();
  }

  private Optional<InstallationOperator> active(HalfSignedIn half) {
    return operators.findActive(half.operatorId());
  }

  private InstallationLogin login(InstallationOperator operator, boolean withSecondFactor) {
    return new InstallationLogin(
        operator.operatorId().value(), operator.displayName(), clock.instant(), withSecondFactor);
  }
}
