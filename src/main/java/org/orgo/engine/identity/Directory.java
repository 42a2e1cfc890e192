package org.orgo.engine.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.Id;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Shows our people in the engine's terms. Without a tenant it is empty, but for the installation's
 * operator, who finds himself.
 */
@Component
class Directory {

  private static final int MAX_LISTED = 500;

  private final UserAccounts accounts;
  private final Roles roles;
  private final Organizations organizations;

  Directory(UserAccounts accounts, Roles roles, Organizations organizations) {
    this.accounts = accounts;
    this.roles = roles;
    this.organizations = organizations;
  }

  Optional<User> user(String id) {
    return operator(id).map(Directory::user).or(() -> account(id).map(Directory::user));
  }

  /** Whether the current organization has this person. */
  boolean hasAccount(String id) {
    return account(id).isPresent();
  }

  List<User> users() {
    return withoutTenant()
        ? List.of()
        : accounts.list("", MAX_LISTED).stream().map(Directory::user).toList();
  }

  List<User> members(String groupId) {
    return withoutTenant()
        ? List.of()
        : accounts.holding(groupId).stream().map(Directory::user).toList();
  }

  List<Group> groups() {
    return withoutTenant() ? List.of() : roles.all().stream().map(Directory::group).toList();
  }

  List<Group> groupsOf(String userId) {
    return operator(userId).isPresent() ? List.of(InstallationGroup.entity()) : roles(userId);
  }

  private List<Group> roles(String userId) {
    return account(userId).map(UserAccount::roles).orElse(List.of()).stream()
        .map(roles::find)
        .flatMap(Optional::stream)
        .map(Directory::group)
        .toList();
  }

  Optional<Tenant> tenant() {
    return CurrentTenant.find().map(organizations::get).map(Directory::tenant);
  }

  private static Optional<InstallationOperator> operator(String id) {
    return CurrentOperator.find().filter(operator -> operator.operatorId().toString().equals(id));
  }

  private Optional<UserAccount> account(String id) {
    if (withoutTenant()) {
      return Optional.empty();
    }
    try {
      return accounts.find(new UserId(UUID.fromString(id))).filter(UserAccount::isActive);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static boolean withoutTenant() {
    return CurrentTenant.find().isEmpty();
  }

  private static User user(UserAccount account) {
    return user(account.userId(), account.displayName(), account.email());
  }

  private static User user(InstallationOperator operator) {
    return user(operator.operatorId(), operator.displayName(), operator.email());
  }

  private static User user(Id id, String name, String email) {
    UserEntity user = new UserEntity(id.toString());
    user.setFirstName(name);
    user.setLastName("");
    user.setEmail(email);
    return user;
  }

  private static Group group(Role role) {
    GroupEntity group = new GroupEntity(role.code());
    group.setName(role.displayName());
    group.setType("ROLE");
    return group;
  }

  private static Tenant tenant(Organization organization) {
    TenantEntity tenant = new TenantEntity(organization.slug());
    tenant.setName(organization.displayName());
    return tenant;
  }
}
