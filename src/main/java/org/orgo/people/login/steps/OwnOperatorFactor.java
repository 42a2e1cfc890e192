package org.orgo.people.login.steps;

import java.util.List;
import java.util.Optional;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorSecondFactors;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.WrongCode;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Component;

/** The second factor of the installation's operator who is signed in. */
@Component
public class OwnOperatorFactor implements OwnFactor {

  private final OperatorSecondFactors factors;
  private final OperatorLogins logins;
  private final LoginAttempts attempts;

  OwnOperatorFactor(OperatorSecondFactors factors, OperatorLogins logins, LoginAttempts attempts) {
    this.factors = factors;
    this.logins = logins;
    this.attempts = attempts;
  }

  @Override
  public boolean isOn() {
    return factors.isOn(id());
  }

  @Override
  public int unusedRecoveryCodes() {
    return factors.unusedRecoveryCodes(id());
  }

  @Override
  public SecondFactorEnrolment begin() {
    return factors.begin(id(), operator().email());
  }

  @Override
  public Optional<SecondFactorEnrolment> begun() {
    return factors.begun(id(), operator().email());
  }

  @Override
  public List<String> confirm(String code, String address) {
    attempts.count(operator().email(), address);
    List<String> codes = factors.confirm(id(), code);
    attempts.forgive(operator().email(), address);
    return codes;
  }

  @Override
  public List<String> renewRecoveryCodes(String password, String code, String address) {
    requireBoth(password, code, address);
    return factors.renewRecoveryCodes(id());
  }

  @Override
  public void remove(String password, String code, String address) {
    requireBoth(password, code, address);
    factors.remove(id());
  }

  /** A code is used up only by the right password. */
  private void requireBoth(String password, String code, String address) {
    if (!isOn()) {
      throw new SecondFactorOff();
    }
    String email = operator().email();
    attempts.count(email, address);
    if (logins.byPassword(email, password).isEmpty()) {
      throw new WrongCode();
    }
    if (!factors.accepts(id(), code)) {
      logins.record(id(), "login.code_refused");
      throw new WrongCode();
    }
    attempts.forgive(email, address);
  }

  private static OperatorId id() {
    return operator().operatorId();
  }

  private static InstallationOperator operator() {
    return CurrentOperator.find().orElseThrow(() -> new NotFound("page"));
  }
}
