package org.orgo.people.scim;

import org.orgo.platform.refusals.Refusal;

/** A token cannot disable the account it acts for. */
public class OwnAccountKept extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  OwnAccountKept() {
    super("A token cannot disable the account it acts for");
  }

  @Override
  public String code() {
    return "own_account_kept";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
