package org.orgo.setup;

import java.util.List;
import java.util.function.Function;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.roles.StandardRoles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds organizations with their roles, first users and mailboxes; all of it or nothing. */
@Service
public class Founding {

  private final Organizations organizations;
  private final StandardRoles roles;
  private final FirstAccounts accounts;
  private final FoundingLog log;
  private final TransactionTemplate transaction;

  Founding(
      Organizations organizations,
      StandardRoles roles,
      FirstAccounts accounts,
      FoundingLog log,
      TransactionTemplate transaction) {
    this.organizations = organizations;
    this.roles = roles;
    this.accounts = accounts;
    this.log = log;
    this.transaction = transaction;
  }

  /**
   * @throws org.orgo.organizations.SlugTaken when another organization has its slug
   */
  public Founded found(FoundingPlan plan) {
    return found(plan, Function.identity());
  }

  /**
   * @param further done in the same transaction, as the new organization
   */
  <T> T found(FoundingPlan plan, Function<Founded, T> further) {
    OrganizationId id = OrganizationId.random();
    return CurrentTenant.as(
        id, () -> transaction.execute(status -> further.apply(populate(id, plan))));
  }

  private Founded populate(OrganizationId id, FoundingPlan plan) {
    organizations.found(plan.organization().as(id), plan.demo());
    log.organizationFounded(id);
    roles.create();
    List<UserId> users = accounts.create(plan.users());
    accounts.addMailboxes(plan.mailboxes());
    return new Founded(id, users);
  }
}
