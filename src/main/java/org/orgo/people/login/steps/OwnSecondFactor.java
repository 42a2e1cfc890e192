package org.orgo.people.login.steps;

import java.util.List;
import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.SecondFactors;
import org.orgo.people.secondfactor.WrongCode;
import org.springframework.stereotype.Component;

/** The second factor of the member who is signed in. */
@Component
public class OwnSecondFactor implements OwnFactor {

  private final SecondFactors factors;
  private final Logins logins;
  private final Passwords passwords;
  private final LoginAttempts attempts;
  private final Actors actors;

  OwnSecondFactor(
      SecondFactors factors,
      Logins logins,
      Passwords passwords,
      LoginAttempts attempts,
      Actors actors) {
    this.factors = factors;
    this.logins = logins;
    this.passwords = passwords;
    this.attempts = attempts;
    this.actors = actors;
  }

  @Override
  public boolean isOn() {
    return factors.isOn(user());
  }

  @Override
  public int unusedRecoveryCodes() {
    return factors.unusedRecoveryCodes(user());
  }

  @Override
  public SecondFactorEnrolment begin() {
    return factors.begin(user(), email());
  }

  @Override
  public Optional<SecondFactorEnrolment> begun() {
    return factors.begun(user(), email());
  }

  @Override
  public List<String> confirm(String code, String address) {
    attempts.count(email(), address);
    List<String> codes = factors.confirm(user(), code);
    attempts.forgive(email(), address);
    return codes;
  }

  @Override
  public List<String> renewRecoveryCodes(String password, String code, String address) {
    requireBoth(password, code, address);
    return factors.renewRecoveryCodes(user());
  }

  @Override
  public void remove(String password, String code, String address) {
    requireBoth(password, code, address);
    factors.remove(user());
  }

  /** A code is used up only by the right password. */
  private void requireBoth(String password, String code, String address) {
    if (!isOn()) {
      throw new SecondFactorOff();
    }
    attempts.count(email(), address);
    Actor actor = CurrentActor.get();
    String hash =
        logins
            .credentials(actor.organizationId(), email())
            .map(Credentials::passwordHash)
            .orElse(null);
    if (!passwords.matches(password, hash) || !factors.accepts(user(), code)) {
      logins.codeRefused(actor.organizationId(), user());
      throw new WrongCode();
    }
    attempts.forgive(email(), address);
  }

  private UserId user() {
    return CurrentActor.get().user().orElseThrow();
  }

  private String email() {
    return actors.email(user()).orElseThrow();
  }
}
