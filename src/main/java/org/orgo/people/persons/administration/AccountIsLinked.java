package org.orgo.people.persons.administration;

import org.orgo.platform.refusals.Refusal;

/** The account belongs to another person, or the person has another account. */
public class AccountIsLinked extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  AccountIsLinked() {
    super("The person or the account is linked already; unlink it first, or merge the two persons");
  }

  @Override
  public String code() {
    return "account_is_linked";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
