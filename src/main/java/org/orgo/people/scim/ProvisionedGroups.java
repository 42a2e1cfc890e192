package org.orgo.people.scim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.orgo.people.UserId;
import org.orgo.people.administration.ProvisioningDesk;
import org.orgo.people.persistence.ProvisioningMapper;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles of the current organization for its directory, which says who holds them. Every method
 * throws {@link NotAllowed} for who may not provision.
 */
@Service
public class ProvisionedGroups {

  private final Roles roles;
  private final ProvisioningMapper rows;
  private final ProvisioningDesk desk;
  private final ProvisionedAccounts accounts;

  ProvisionedGroups(
      Roles roles, ProvisioningMapper rows, ProvisioningDesk desk, ProvisionedAccounts accounts) {
    this.roles = roles;
    this.rows = rows;
    this.desk = desk;
    this.accounts = accounts;
  }

  /**
   * Without their members, by code.
   *
   * @param displayName of the wanted ones, or their code; null for all
   */
  @Transactional(readOnly = true)
  public List<ProvisionedGroup> find(String displayName) {
    accounts.requireActing();
    return roles.all().stream()
        .filter(role -> displayName == null || isCalled(role, displayName))
        .map(role -> new ProvisionedGroup(role.code(), role.displayName(), null))
        .toList();
  }

  private static boolean isCalled(Role role, String name) {
    return role.displayName().equalsIgnoreCase(name) || role.code().equalsIgnoreCase(name);
  }

  @Transactional(readOnly = true)
  public ProvisionedGroup get(String code) {
    accounts.requireActing();
    Role role = existing(code);
    return new ProvisionedGroup(
        role.code(), role.displayName(), rows.members(CurrentTenant.require(), role.code()));
  }

  /**
   * Lets others hold the role from now on.
   *
   * @param wish what to do with its members
   * @throws RolesNotProvisioned where it is to be called otherwise
   * @throws InvalidRequest where somebody has no account here
   */
  @Transactional
  public ProvisionedGroup change(String code, MembersWish wish) {
    accounts.requireActing();
    Role role = existing(code);
    if (wish.displayName() != null && !isCalled(role, wish.displayName())) {
      throw new RolesNotProvisioned();
    }
    requireKnown(wish);
    desk.keepingOne(() -> desk.holdersChanged(changed(role, wish)));
    return get(role.code());
  }

  private List<UserId> changed(Role role, MembersWish wish) {
    List<UserId> changed = new ArrayList<>();
    Set<String> leaving = new LinkedHashSet<>(wish.removed());
    if (wish.replaces()) {
      rows.members(CurrentTenant.require(), role.code()).stream()
          .map(member -> member.userId().toString())
          .filter(member -> !wish.added().contains(member))
          .forEach(leaving::add);
    }
    if (!leaving.isEmpty()) {
      changed.addAll(rows.withdraw(CurrentTenant.require(), role.code(), List.copyOf(leaving)));
    }
    if (!wish.added().isEmpty()) {
      changed.addAll(rows.grant(CurrentTenant.require(), role.code(), wish.added()));
    }
    return changed;
  }

  /** Who leaves may be gone already; who comes has to be there. */
  private void requireKnown(MembersWish wish) {
    if (wish.added().isEmpty()) {
      return;
    }
    List<String> known = rows.known(CurrentTenant.require(), wish.added());
    if (!new LinkedHashSet<>(known).containsAll(wish.added())) {
      throw new InvalidRequest(
          FieldError.of("members", "must be users of this organization, each by its id"));
    }
  }

  private Role existing(String code) {
    return roles.resolve(Objects.requireNonNull(code)).orElseThrow(() -> new NotFound("role"));
  }
}
