package org.orgo.people.secondfactor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.persistence.SecondFactorMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the current organization's accounts. Whether somebody may change one, and
 * how often codes are tried, is for the caller to know.
 */
@Service
public class SecondFactors {

  private final SecondFactorMapper rows;
  private final FactorCodes codes;
  private final Organizations organizations;
  private final AuditLog audit;
  private final Clock clock;

  SecondFactors(
      SecondFactorMapper rows,
      FactorCodes codes,
      Organizations organizations,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a login asks for a code. */
  @Transactional(readOnly = true)
  public boolean isOn(UserId user) {
    return codes.isOn(of(user));
  }

  /** How many recovery codes are left. */
  @Transactional(readOnly = true)
  public int unusedRecoveryCodes(UserId user) {
    return rows.unusedCodes(CurrentTenant.require(), user);
  }

  /**
   * Makes a secret for the account's app. It counts from the first right code on; until then the
   * latest one is the one.
   *
   * @param account what the app shows it by
   * @throws SecondFactorOn when there is one that counts
   */
  @Transactional
  public SecondFactorEnrolment begin(UserId user, String account) {
    return codes.begin(of(user), issuer(), account);
  }

  /** The secret that waits for its first code. */
  @Transactional(readOnly = true)
  public Optional<SecondFactorEnrolment> begun(UserId user, String account) {
    return codes.begun(of(user), issuer(), account);
  }

  /**
   * Lets the second factor count from now on.
   *
   * @return the recovery codes, which cannot be read again
   * @throws WrongCode when the app shows another code
   */
  @Transactional
  public List<String> confirm(UserId user, String code) {
    return codes.confirm(of(user), code);
  }

  /** Whether the code is the app's, or an unused recovery code; either is used up by it. */
  @Transactional
  public boolean accepts(UserId user, String code) {
    return codes.accepts(of(user), code);
  }

  /** Other recovery codes; the ones before end. They cannot be read again. */
  @Transactional
  public List<String> renewRecoveryCodes(UserId user) {
    return codes.renewRecoveryCodes(of(user));
  }

  /**
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void remove(UserId user) {
    codes.drop(of(user));
    of(user).record("second_factor.removed");
  }

  /**
   * The same by an administrator.
   *
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void reset(UserId user, UserId by, String reason) {
    codes.drop(of(user));
    rows.noteReset(CurrentTenant.require(), UUID.randomUUID(), user, by, reason, clock.instant());
    of(user).record("second_factor.reset");
  }

  private FactorStore of(UserId user) {
    return new MemberFactor(CurrentTenant.require(), user, rows, audit);
  }

  private String issuer() {
    return organizations.current().displayName();
  }
}
