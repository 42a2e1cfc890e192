package org.orgo.people.scim;

import org.orgo.platform.refusals.Refusal;

/** The login of an account cannot be changed. */
public class LoginNotChangeable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  LoginNotChangeable() {
    super("The login of an account cannot be changed");
  }

  @Override
  public String code() {
    return "login_not_changeable";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
