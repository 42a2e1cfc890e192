package org.orgo.people.administration;

import org.orgo.platform.refusals.Refusal;

/** What was asked for is not done to an account of this status, such as to enable an active one. */
public class WrongAccountStatus extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  WrongAccountStatus(String status) {
    super("This cannot be done, because the account is %s".formatted(status));
  }

  @Override
  public String code() {
    return "wrong_account_status";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
