package org.orgo.demo;

import java.util.List;
import org.orgo.domains.DomainModule;
import org.orgo.domains.DomainModules;
import org.orgo.mail.Mailboxes;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mailboxes for the domains that somebody adds to the demo, in each of its organizations. */
@Component
@Profile("demo")
@Order(1) // after the domains themselves
class DemoDomainMailboxes implements DefinitionLoader {

  private final DomainModules domains;
  private final Organizations organizations;
  private final Mailboxes mailboxes;
  private final DemoAccounts accounts;
  private final DemoMailServer server;

  DemoDomainMailboxes(
      DomainModules domains,
      Organizations organizations,
      Mailboxes mailboxes,
      DemoAccounts accounts,
      DemoMailServer server) {
    this.domains = domains;
    this.organizations = organizations;
    this.mailboxes = mailboxes;
    this.accounts = accounts;
    this.server = server;
  }

  @Override
  public Runnable check(DefinitionFiles files) {
    return this::openMissing;
  }

  void openMissing() {
    List<DomainModule> added =
        domains.all().stream()
            .filter(module -> !DemoOrganization.EVERY_DOMAIN.contains(module.domain()))
            .toList();
    for (DemoOrganization demo : DemoOrganization.ALL) {
      added.forEach(module -> module.mailNames().forEach(name -> open(demo, module, name)));
    }
  }

  /** Unless there is one. */
  void open(DemoOrganization demo, DomainModule module, String name) {
    String address = demo.address(name);
    server.serve(address);
    Organization organization = organizations.get(demo.slug());
    CurrentTenant.run(
        organization.organizationId(),
        () -> {
          if (!mailboxes.has(address)) {
            mailboxes.add(accounts.mailbox(address, module.domain()));
          }
        });
  }
}
