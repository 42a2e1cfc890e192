package org.orgo.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.roles.StandardRoles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds an organization of the demo: its roles, its users, its mailboxes. */
@Component
@Profile("demo")
class DemoFounding {

  private final Organizations organizations;
  private final StandardRoles roles;
  private final DemoAccounts accounts;
  private final TransactionTemplate transaction;
  private final List<Founded> founded = new ArrayList<>();

  /** An organization of the demo and the id it was given. */
  record Founded(OrganizationId id, DemoOrganization demo) {}

  DemoFounding(
      Organizations organizations,
      StandardRoles roles,
      DemoAccounts accounts,
      TransactionTemplate transaction) {
    this.organizations = organizations;
    this.roles = roles;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  void found(DemoOrganization demo) {
    OrganizationId id = OrganizationId.random();
    CurrentTenant.run(id, () -> transaction.executeWithoutResult(status -> populate(id, demo)));
    founded.add(new Founded(id, demo));
  }

  List<Founded> foundInThisStart() {
    return List.copyOf(founded);
  }

  private void populate(OrganizationId id, DemoOrganization demo) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    organizations.found(
        new Organization(
            id,
            demo.slug(),
            demo.name(),
            "active",
            demo.timeZone(),
            demo.locale(),
            demo.profile(),
            none,
            none.deepCopy().put("kind", "always")),
        true);
    roles.create();
    accounts.open(demo);
  }
}
