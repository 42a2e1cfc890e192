package org.orgo.people.operators;

import org.orgo.platform.refusals.Refusal;

/** An operator wanted to reset the second factor of the account he is signed in with. */
public class OwnSecondFactorReset extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  OwnSecondFactorReset() {
    super("Nobody resets a second factor of one's own; another operator or the command line does");
  }

  @Override
  public String code() {
    return "own_second_factor";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
