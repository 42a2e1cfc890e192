package org.orgo.setup;

import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OneTimeLink;
import org.springframework.stereotype.Component;

/** The installation's operator, who is created with the first organization. */
@Component
class FirstOperator {

  private final InstallationOperators operators;

  FirstOperator(InstallationOperators operators) {
    this.operators = operators;
  }

  /** Whether nobody operates the installation yet. */
  boolean isMissing() {
    return operators.active().isEmpty();
  }

  /** Whether an address is an operator's. */
  boolean is(String email) {
    return operators.findByEmail(email).isPresent();
  }

  OneTimeLink create(String email, String name) {
    return operators.create(email, name);
  }
}
