package org.orgo.people.operators;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orgo.audit.InstallationLog;
import org.orgo.people.persistence.OperatorFactorMapper;
import org.orgo.people.secondfactor.FactorCodes;
import org.orgo.people.secondfactor.FactorStore;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.SecondFactorOn;
import org.orgo.people.secondfactor.WrongCode;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the installation's operators. Whether somebody may change one, and how
 * often codes are tried, is for the caller to know.
 */
@Service
public class OperatorSecondFactors {

  private static final String ISSUER = "Orgo";
  private static final int MIN_REASON = 10;
  private static final int MAX_REASON = 1000;

  private final OperatorFactorMapper rows;
  private final FactorCodes codes;
  private final OperatorProperties properties;
  private final InstallationLog log;
  private final Clock clock;

  OperatorSecondFactors(
      OperatorFactorMapper rows,
      FactorCodes codes,
      OperatorProperties properties,
      InstallationLog log,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.properties = properties;
    this.log = log;
    this.clock = clock;
  }

  /** Whether the installation asks every operator for one. */
  public boolean areRequired() {
    return properties.requiresSecondFactor();
  }

  @Transactional(readOnly = true)
  public boolean isOn(OperatorId operator) {
    return codes.isOn(of(operator));
  }

  /** Operators who have one. */
  @Transactional(readOnly = true)
  public Set<OperatorId> operators() {
    return Set.copyOf(rows.withFactor());
  }

  /** How many recovery codes are left. */
  @Transactional(readOnly = true)
  public int unusedRecoveryCodes(OperatorId operator) {
    return rows.unusedCodes(operator);
  }

  /**
   * @param account what the app shows it by
   * @throws SecondFactorOn when there is one that counts
   */
  @Transactional
  public SecondFactorEnrolment begin(OperatorId operator, String account) {
    return codes.begin(of(operator), ISSUER, account);
  }

  /** The secret that waits for its first code. */
  @Transactional(readOnly = true)
  public Optional<SecondFactorEnrolment> begun(OperatorId operator, String account) {
    return codes.begun(of(operator), ISSUER, account);
  }

  /**
   * @return the recovery codes, which cannot be read again
   * @throws WrongCode when the app shows another code
   */
  @Transactional
  public List<String> confirm(OperatorId operator, String code) {
    return codes.confirm(of(operator), code);
  }

  /** Whether the code is the app's, or an unused recovery code; either is used up by it. */
  @Transactional
  public boolean accepts(OperatorId operator, String code) {
    return codes.accepts(of(operator), code);
  }

  /** Other recovery codes; the ones before end. */
  @Transactional
  public List<String> renewRecoveryCodes(OperatorId operator) {
    return codes.renewRecoveryCodes(of(operator));
  }

  /**
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void remove(OperatorId operator) {
    codes.drop(of(operator));
    of(operator).record("second_factor.removed");
  }

  /**
   * Takes it away from an operator who has lost app and recovery codes, and ends the sessions: by
   * another operator, or from the command line where none is bound.
   *
   * @throws InvalidRequest when no reason is given
   * @throws OwnSecondFactorReset when it is the operator's own
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void reset(OperatorId operator, String reason) {
    String checked = checked(reason);
    UUID by = CurrentOperator.find().map(each -> each.operatorId().value()).orElse(null);
    if (operator.value().equals(by)) {
      throw new OwnSecondFactorReset();
    }
    codes.drop(of(operator));
    rows.noteReset(UUID.randomUUID(), operator, by, checked, clock.instant());
    rows.endSessions(operator);
    log.record(by, "second_factor.reset", "installation_operator", operator, List.of());
  }

  private static String checked(String reason) {
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.length() < MIN_REASON || stripped.length() > MAX_REASON) {
      throw new InvalidRequest(
          FieldError.of("reason", "must have %d to %d characters".formatted(MIN_REASON, MAX_REASON))
              .worded("user.refused.reason", MIN_REASON, MAX_REASON));
    }
    return stripped;
  }

  private FactorStore of(OperatorId operator) {
    return new OperatorFactor(operator, rows, log);
  }
}
