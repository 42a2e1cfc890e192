package org.orgo.people.secondfactor;

import org.orgo.platform.refusals.Refusal;

/** The account has no second factor that could be taken away. */
public class SecondFactorOff extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public SecondFactorOff() {
    super("The account has no second factor");
  }

  @Override
  public String code() {
    return "second_factor_off";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
