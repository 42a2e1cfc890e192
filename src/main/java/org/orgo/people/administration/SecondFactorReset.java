package org.orgo.people.administration;

import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.SecondFactors;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a second factor away from somebody who has lost app and recovery codes: with a reason, and
 * the person is told. Every method throws {@link NotAllowed} for who does not administer, and
 * {@link NotFound} for an account of nobody here.
 */
@Service
public class SecondFactorReset {

  private static final int MIN_REASON = 10;
  private static final int MAX_REASON = 1000;

  private final Administrators administrators;
  private final AccountChanges accounts;
  private final SecondFactors factors;
  private final OpenAccess access;
  private final SecondFactorNotice notice;

  SecondFactorReset(
      Administrators administrators,
      AccountChanges accounts,
      SecondFactors factors,
      OpenAccess access,
      SecondFactorNotice notice) {
    this.administrators = administrators;
    this.accounts = accounts;
    this.factors = factors;
    this.access = access;
    this.notice = notice;
  }

  @Transactional(readOnly = true)
  public boolean isOn(UserId user) {
    administrators.requireActing();
    return factors.isOn(accounts.get(user).userId());
  }

  /**
   * Ends the second factor with its recovery codes, and the sessions that it opened.
   *
   * @throws InvalidRequest when no reason is given
   * @throws SecondFactorOff when there is none
   */
  @Transactional
  public UserAccount reset(UserId user, String reason) {
    administrators.requireActing();
    UserAccount account = accounts.get(user);
    factors.reset(user, CurrentActor.get().user().orElseThrow(), checked(reason));
    access.endSessions(user);
    notice.reset(account);
    return account;
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
}
