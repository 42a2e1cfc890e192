package org.orgo.demo;

import org.orgo.domains.DomainModule;
import org.orgo.domains.OrganizationDomains;
import org.orgo.domains.OwnDomains;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.SettingsReleased;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mailboxes for the domains that people of the demo release for their own organization. */
@Component
@Profile("demo")
class DemoOwnMailboxes {

  private final OrganizationDomains domains;
  private final Organizations organizations;
  private final DemoDomainMailboxes mailboxes;

  DemoOwnMailboxes(
      OrganizationDomains domains, Organizations organizations, DemoDomainMailboxes mailboxes) {
    this.domains = domains;
    this.organizations = organizations;
    this.mailboxes = mailboxes;
  }

  @ApplicationModuleListener
  void on(SettingsReleased released) {
    String slug = organizations.current().slug();
    DemoOrganization.ALL.stream()
        .filter(demo -> demo.slug().equals(slug))
        .forEach(demo -> open(demo, released.file()));
  }

  private void open(DemoOrganization demo, String file) {
    domains.current().all().stream()
        .filter(module -> OwnDomains.file(module.domain()).equals(file))
        .forEach(module -> open(demo, module));
  }

  private void open(DemoOrganization demo, DomainModule module) {
    module.mailNames().forEach(name -> mailboxes.open(demo, module, name));
  }
}
