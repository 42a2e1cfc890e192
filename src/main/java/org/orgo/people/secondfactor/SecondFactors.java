package org.orgo.people.secondfactor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.persistence.SecondFactorMapper;
import org.orgo.people.persistence.SecondFactorRow;
import org.orgo.platform.secrets.SecretSeals;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the current organization's accounts. Whether somebody may change one, and
 * how often codes are tried, is for the caller to know.
 */
@Service
public class SecondFactors {

  private final SecondFactorMapper rows;
  private final SecretSeals seals;
  private final Organizations organizations;
  private final AuditLog audit;
  private final Clock clock;

  SecondFactors(
      SecondFactorMapper rows,
      SecretSeals seals,
      Organizations organizations,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.seals = seals;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a login asks for a code. */
  @Transactional(readOnly = true)
  public boolean isOn(UserId user) {
    return confirmed(user).isPresent();
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
    byte[] secret = Totp.newSecret();
    byte[] sealed = seals.seal(place(user), secret);
    if (rows.begin(CurrentTenant.require(), user, sealed, clock.instant()) == 0) {
      throw new SecondFactorOn();
    }
    return enrolment(secret, account);
  }

  /** The secret that waits for its first code. */
  @Transactional(readOnly = true)
  public Optional<SecondFactorEnrolment> begun(UserId user, String account) {
    return rows.find(CurrentTenant.require(), user)
        .filter(row -> !row.isConfirmed())
        .map(row -> enrolment(seals.open(place(user), row.secret()), account));
  }

  /**
   * Lets the second factor count from now on.
   *
   * @return the recovery codes, which cannot be read again
   * @throws WrongCode when the app shows another code
   */
  @Transactional
  public List<String> confirm(UserId user, String code) {
    SecondFactorRow row =
        rows.find(CurrentTenant.require(), user)
            .filter(begun -> !begun.isConfirmed())
            .orElseThrow(WrongCode::new);
    if (!takes(row, code)) {
      throw new WrongCode();
    }
    record(user, "second_factor.enrolled");
    return newRecoveryCodes(user);
  }

  /** Whether the code is the app's, or an unused recovery code; either is used up by it. */
  @Transactional
  public boolean accepts(UserId user, String code) {
    Optional<SecondFactorRow> row = confirmed(user);
    if (row.isEmpty()) {
      return false;
    }
    return takes(row.get(), code) || takesRecoveryCode(user, code);
  }

  /** Other recovery codes; the ones before end. They cannot be read again. */
  @Transactional
  public List<String> renewRecoveryCodes(UserId user) {
    record(user, "second_factor.codes_renewed");
    return newRecoveryCodes(user);
  }

  /**
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void remove(UserId user) {
    drop(user);
    record(user, "second_factor.removed");
  }

  /**
   * The same by an administrator.
   *
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public void reset(UserId user, UserId by, String reason) {
    drop(user);
    rows.noteReset(CurrentTenant.require(), UUID.randomUUID(), user, by, reason, clock.instant());
    record(user, "second_factor.reset");
  }

  private void drop(UserId user) {
    OrganizationId organization = CurrentTenant.require();
    if (rows.delete(organization, user) == 0) {
      throw new SecondFactorOff();
    }
    rows.deleteCodes(organization, user);
  }

  private boolean takes(SecondFactorRow row, String code) {
    Instant now = clock.instant();
    byte[] secret = seals.open(place(row.userId()), row.secret());
    OptionalLong step = Totp.matchingStep(secret, code.replaceAll("\\s", ""), now, row.usedStep());
    if (step.isEmpty()) {
      return false;
    }
    byte[] sealed =
        seals.isOutdated(row.secret()) ? seals.seal(place(row.userId()), secret) : row.secret();
    // of two logins with one code at once the row lets the first in
    return rows.use(CurrentTenant.require(), row.userId(), step.getAsLong(), sealed, now) == 1;
  }

  private boolean takesRecoveryCode(UserId user, String code) {
    byte[] hash = RecoveryCode.typed(code).hash(user);
    if (rows.useCode(CurrentTenant.require(), user, hash, clock.instant()) == 0) {
      return false;
    }
    record(user, "second_factor.recovery_code_used");
    return true;
  }

  private List<String> newRecoveryCodes(UserId user) {
    List<RecoveryCode> codes = RecoveryCode.fresh();
    rows.deleteCodes(CurrentTenant.require(), user);
    rows.insertCodes(
        CurrentTenant.require(), user, codes.stream().map(code -> code.hash(user)).toList());
    return codes.stream().map(RecoveryCode::text).toList();
  }

  private Optional<SecondFactorRow> confirmed(UserId user) {
    return rows.find(CurrentTenant.require(), user).filter(SecondFactorRow::isConfirmed);
  }

  private SecondFactorEnrolment enrolment(byte[] secret, String account) {
    String issuer = organizations.current().displayName();
    return new SecondFactorEnrolment(Totp.text(secret), Totp.uri(issuer, account, secret));
  }

  private void record(UserId user, String action) {
    audit.record(LogCategory.SECURITY, action, "user", user, "second_factor");
  }

  private static String place(UserId user) {
    return "second factor/%s/%s".formatted(CurrentTenant.require(), user);
  }
}
