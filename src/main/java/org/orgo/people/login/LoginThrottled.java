package org.orgo.people.login;

import org.springframework.security.core.AuthenticationException;

/** Too many attempts; does not tell whether one of them was right. */
class LoginThrottled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  LoginThrottled() {
    super("Too many attempts; wait a little");
  }
}
