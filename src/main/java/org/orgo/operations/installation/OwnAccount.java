package org.orgo.operations.installation;

import org.orgo.platform.refusals.Refusal;

/** An operator wanted to disable the account he is signed in with. */
class OwnAccount extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  OwnAccount() {
    super("Nobody disables the account that is signed in; another operator does");
  }

  @Override
  public String code() {
    return "own_account";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
