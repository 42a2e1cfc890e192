package org.orgo.compliance.erasure;

import org.orgo.platform.refusals.Refusal;

/** The person logs in here, and would go on being named by the account. */
public class PersonHasAccount extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  PersonHasAccount() {
    super("This person has an account here, by which the organization goes on knowing them");
  }

  @Override
  public String code() {
    return "person_has_account";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
