package org.orgo.cases.lifecycle;

import org.orgo.platform.refusals.Refusal;

/** An operator has suspended the case's instance; until it is resumed, nothing moves it. */
public class CaseSuspended extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public CaseSuspended() {
    super("An operator has suspended this case; it moves again when it is resumed");
  }

  @Override
  public String code() {
    return "case_suspended";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
