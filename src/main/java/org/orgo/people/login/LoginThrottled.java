package org.orgo.people.login;

import org.springframework.security.core.AuthenticationException;

/** Too many attempts; whether any was right is not told. */
class LoginThrottled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  LoginThrottled() {
    super("Too many attempts; wait a little");
  }
}
