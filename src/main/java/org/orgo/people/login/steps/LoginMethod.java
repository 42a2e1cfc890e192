package org.orgo.people.login.steps;

import java.util.Locale;

/** How somebody proved who he is; the audit entry of a login names it. */
enum LoginMethod {
  PASSWORD,
  /** Password and code. */
  SECOND_FACTOR,
  /** The organization's own identity provider. */
  OIDC;

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
