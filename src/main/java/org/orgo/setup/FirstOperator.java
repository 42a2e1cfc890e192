package org.orgo.setup;

import org.springframework.stereotype.Component;

/** The installation's operator, who is created with the first organization. */
@Component
class FirstOperator {

  /** Whether nobody operates the installation yet. */
  boolean isMissing() {
    return false;
  }

  /** Whether an address is an operator's. */
  boolean is(String email) {
    return false;
  }

  Invitation invite(String email, String name) {
    throw new IllegalStateException("There are no operators");
  }
}
