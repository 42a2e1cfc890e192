package org.orgo.web.account;

import java.util.List;
import java.util.stream.Stream;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The users one can log in as; shown in the demo only. */
@Component
@Profile("demo")
class DemoLogins {

  private static final int MAX_SHOWN = 20;

  private final Organizations organizations;
  private final UserAccounts accounts;
  private final InstallationOperators operators;

  DemoLogins(Organizations organizations, UserAccounts accounts, InstallationOperators operators) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.operators = operators;
  }

  List<LoginPage.DemoAccount> list() {
    return Stream.concat(organizations.active().stream().map(this::of), Stream.of(installation()))
        .toList();
  }

  private LoginPage.DemoAccount installation() {
    return new LoginPage.DemoAccount(
        "Installation", operators.active().stream().map(InstallationOperator::email).toList());
  }

  private LoginPage.DemoAccount of(Organization organization) {
    List<String> emails =
        CurrentTenant.as(organization.organizationId(), () -> accounts.list("", MAX_SHOWN)).stream()
            .filter(UserAccount::isActive)
            .map(UserAccount::email)
            .toList();
    return new LoginPage.DemoAccount(organization.displayName(), emails);
  }
}
