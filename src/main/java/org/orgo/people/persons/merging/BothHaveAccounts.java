package org.orgo.people.persons.merging;

import org.orgo.platform.refusals.Refusal;

/** Each of the two persons logs in by an account of its own, so they cannot be one. */
public class BothHaveAccounts extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  BothHaveAccounts() {
    super("Both persons are linked to accounts of their own; unlink one of them first");
  }

  @Override
  public String code() {
    return "both_have_accounts";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
