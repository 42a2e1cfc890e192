package org.orgo.web.samples;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those one can sign in as by one click; in the demo only, where every password is the same. */
@Component
@Profile("demo")
public class DemoLogins {

  private static final String PASSWORD = "demo";
  private static final int MAX_SHOWN = 30;

  /** Whoever works first, whoever runs the house last. */
  private static final List<String> PARTS =
      List.of(
          "worker",
          "safety",
          "supervisor",
          "head",
          "hr",
          "compliance",
          "analyst",
          "director",
          "ceo",
          "ops",
          "admin");

  /** Where most happens first. */
  private static final List<String> PROFILES =
      List.of("hospital", "retail_chain", "advocacy_group", "friend_group");

  private final Organizations organizations;
  private final UserAccounts accounts;
  private final InstallationOperators operators;
  private final DemoProgress progress;

  DemoLogins(
      Organizations organizations,
      UserAccounts accounts,
      InstallationOperators operators,
      DemoProgress progress) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.operators = operators;
    this.progress = progress;
  }

  public DemoDoor door() {
    return new DemoDoor(
        Stream.concat(
                organizations.active().stream()
                    .sorted(Comparator.comparingInt(each -> PROFILES.indexOf(each.profile())))
                    .map(this::of),
                Stream.of(installation()))
            .toList(),
        progress.past());
  }

  private DemoDoor.Home installation() {
    return new DemoDoor.Home(
        null,
        null,
        PASSWORD,
        operators.active().stream()
            .map(
                operator ->
                    new DemoDoor.Persona(operator.email(), operator.displayName(), "installation"))
            .toList());
  }

  private DemoDoor.Home of(Organization organization) {
    List<DemoDoor.Persona> personas =
        CurrentTenant.as(organization.organizationId(), () -> accounts.list("", MAX_SHOWN)).stream()
            .filter(UserAccount::isActive)
            .filter(account -> PARTS.contains(part(account.email())))
            .sorted(Comparator.comparingInt(account -> PARTS.indexOf(part(account.email()))))
            .map(
                account ->
                    new DemoDoor.Persona(
                        account.email(), account.displayName(), part(account.email())))
            .toList();
    return new DemoDoor.Home(
        organization.displayName(), organization.profile(), PASSWORD, personas);
  }

  private static String part(String email) {
    return email.substring(0, email.indexOf('@'));
  }
}
