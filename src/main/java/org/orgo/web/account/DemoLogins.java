package org.orgo.web.account;

import java.util.List;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
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

  DemoLogins(Organizations organizations, UserAccounts accounts) {
    this.organizations = organizations;
    this.accounts = accounts;
  }

  List<LoginPage.DemoAccount> list() {
    return organizations.active().stream().map(this::of).toList();
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
