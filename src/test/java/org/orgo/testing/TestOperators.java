package org.orgo.testing;

import java.time.Duration;
import java.util.UUID;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins;

/** Creates operators of the installation, each with the password "demo". */
public class TestOperators {

  private final InstallationOperators operators;
  private final OperatorLogins logins;
  private final Passwords passwords;

  TestOperators(InstallationOperators operators, OperatorLogins logins, Passwords passwords) {
    this.operators = operators;
    this.logins = logins;
    this.passwords = passwords;
  }

  public InstallationOperator create() {
    String email = "operator-%s@orgo.example".formatted(UUID.randomUUID());
    OperatorId id = operators.createWithPassword(email, "Olga Operator", passwords.demo());
    return operators.findActive(id).orElseThrow();
  }

  /** A bearer token of the operator. */
  public String token(InstallationOperator operator) {
    return logins.issue(operator, "test", Duration.ofHours(1)).text();
  }
}
