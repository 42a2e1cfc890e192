package org.orgo.people.login.oidc;

import org.orgo.platform.refusals.Refusal;

/** Without passwords nobody could come in when the identity provider fails. */
public class PasswordLoginNeeded extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  PasswordLoginNeeded() {
    super(
        "Password login is switched off only while the identity provider is enabled and an"
            + " administrator with a password is left");
  }

  @Override
  public String code() {
    return "password_login_needed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
