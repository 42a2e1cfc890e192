package org.orgo.people.operators;

import org.orgo.platform.refusals.Refusal;

/** The address already is an operator's. */
public class OperatorExists extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public OperatorExists() {
    super("There is an operator with this address already");
  }

  @Override
  public String code() {
    return "operator_exists";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
