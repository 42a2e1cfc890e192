package org.orgo.people.secondfactor;

import org.orgo.platform.refusals.Refusal;

/** The account has a second factor already; it has to be removed before another is enrolled. */
public class SecondFactorOn extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  SecondFactorOn() {
    super("The account has a second factor already; remove it before another is set up");
  }

  @Override
  public String code() {
    return "second_factor_on";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
