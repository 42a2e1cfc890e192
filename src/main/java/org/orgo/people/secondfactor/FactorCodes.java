package org.orgo.people.secondfactor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.orgo.people.persistence.SecondFactorRow;
import org.orgo.platform.secrets.SecretSeals;
import org.springframework.stereotype.Component;

/**
 * Enrols apps and checks codes, for accounts of an organization and for the installation's
 * operators alike. The caller opens the transaction.
 */
@Component
public class FactorCodes {

  private final SecretSeals seals;
  private final Clock clock;

  FactorCodes(SecretSeals seals, Clock clock) {
    this.seals = seals;
    this.clock = clock;
  }

  public boolean isOn(FactorStore store) {
    return confirmed(store).isPresent();
  }

  /**
   * Makes a secret for the account's app. It counts from the first right code on; until then the
   * latest one is the one.
   *
   * @param issuer what the app shows it under
   * @param label what the app shows it by
   * @throws SecondFactorOn when there is one that counts
   */
  public SecondFactorEnrolment begin(FactorStore store, String issuer, String label) {
    byte[] secret = Totp.newSecret();
    if (store.begin(seals.seal(store.place(), secret), clock.instant()) == 0) {
      throw new SecondFactorOn();
    }
    return enrolment(secret, issuer, label);
  }

  /** The secret that waits for its first code. */
  public Optional<SecondFactorEnrolment> begun(FactorStore store, String issuer, String label) {
    return store
        .find()
        .filter(row -> !row.isConfirmed())
        .map(row -> enrolment(seals.open(store.place(), row.secret()), issuer, label));
  }

  /**
   * Lets the second factor count from now on.
   *
   * @return the recovery codes, which cannot be read again
   * @throws WrongCode when the app shows another code
   */
  public List<String> confirm(FactorStore store, String code) {
    SecondFactorRow row =
        store.find().filter(begun -> !begun.isConfirmed()).orElseThrow(WrongCode::new);
    if (!takes(store, row, code)) {
      throw new WrongCode();
    }
    store.record("second_factor.enrolled");
    return newRecoveryCodes(store);
  }

  /** Whether the code is the app's, or an unused recovery code; either is used up by it. */
  public boolean accepts(FactorStore store, String code) {
    Optional<SecondFactorRow> row = confirmed(store);
    return row.isPresent() && (takes(store, row.get(), code) || takesRecoveryCode(store, code));
  }

  /** Other recovery codes; the ones before end. They cannot be read again. */
  public List<String> renewRecoveryCodes(FactorStore store) {
    store.record("second_factor.codes_renewed");
    return newRecoveryCodes(store);
  }

  /**
   * @throws SecondFactorOff when there is none
   */
  public void drop(FactorStore store) {
    if (store.delete() == 0) {
      throw new SecondFactorOff();
    }
    store.replaceCodes(List.of());
  }

  private boolean takes(FactorStore store, SecondFactorRow row, String code) {
    Instant now = clock.instant();
    byte[] secret = seals.open(store.place(), row.secret());
    OptionalLong step = Totp.matchingStep(secret, code.replaceAll("\\s", ""), now, row.usedStep());
    if (step.isEmpty()) {
      return false;
    }
    byte[] sealed =
        seals.isOutdated(row.secret()) ? seals.seal(store.place(), secret) : row.secret();
    // of two logins with one code at once the row lets the first in
    return store.use(step.getAsLong(), sealed, now) == 1;
  }

  private boolean takesRecoveryCode(FactorStore store, String code) {
    byte[] hash = RecoveryCode.typed(code).hash(store.owner());
    if (store.useCode(hash, clock.instant()) == 0) {
      return false;
    }
    store.record("second_factor.recovery_code_used");
    return true;
  }

  private static List<String> newRecoveryCodes(FactorStore store) {
    List<RecoveryCode> codes = RecoveryCode.fresh();
    store.replaceCodes(codes.stream().map(code -> code.hash(store.owner())).toList());
    return codes.stream().map(RecoveryCode::text).toList();
  }

  private static Optional<SecondFactorRow> confirmed(FactorStore store) {
    return store.find().filter(SecondFactorRow::isConfirmed);
  }

  private static SecondFactorEnrolment enrolment(byte[] secret, String issuer, String label) {
    return new SecondFactorEnrolment(Totp.text(secret), Totp.uri(issuer, label, secret));
  }
}
