package org.orgo.demo;

import org.orgo.people.accounts.Passwords;
import org.orgo.people.operators.InstallationOperators;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's operator of the installation, with the demo's password. */
@Component
@Profile("demo")
class DemoOperator {

  static final String EMAIL = "operator@orgo.example";

  private final InstallationOperators operators;
  private final Passwords passwords;

  DemoOperator(InstallationOperators operators, Passwords passwords) {
    this.operators = operators;
    this.passwords = passwords;
  }

  void createIfMissing() {
    if (operators.findByEmail(EMAIL).isEmpty()) {
      operators.createWithPassword(EMAIL, "Olga Operator", passwords.demo());
    }
  }
}
