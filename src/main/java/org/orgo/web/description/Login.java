package org.orgo.web.description;

import io.swagger.v3.oas.models.Operation;

/** The names of the ways to say who asks. */
final class Login {

  static final String BEARER = "bearer";

  /** Only where a token is asked for. */
  static final String BASIC = "basic";

  private Login() {}

  static boolean takesPasswords(Operation operation) {
    return operation.getSecurity() != null
        && operation.getSecurity().stream().anyMatch(each -> each.containsKey(BASIC));
  }
}
