package org.orgo.people.accounts;

import org.orgo.platform.refusals.Refusal;

/** A token asked for another token, which could have more rights or live longer than itself. */
public class PasswordRequired extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public PasswordRequired() {
    super("A token is issued for a password, not for another token");
  }

  @Override
  public String code() {
    return "password_required";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
