package org.orgo.people.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actors;
import org.orgo.people.administration.Administrators;
import org.orgo.people.administration.LastAdministrator;
import org.orgo.people.persistence.RoleMapper;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes roles of the current organization, for its administrators. Every method
 * throws {@link NotAllowed} for everybody else, and a refusal naming the field that cannot be
 * taken.
 */
@Service
public class RoleEditing {

  private static final String STAFF = "1001";

  private final RoleMapper rows;
  private final Roles roles;
  private final Administrators administrators;
  private final Actors actors;
  private final AuditLog audit;

  RoleEditing(
      RoleMapper rows, Roles roles, Administrators administrators, Actors actors, AuditLog audit) {
    this.rows = rows;
    this.roles = roles;
    this.administrators = administrators;
    this.actors = actors;
    this.audit = audit;
  }

  /** For a page that only they may open. */
  public void requireActing() {
    administrators.requireActing();
  }

  /**
   * @throws NotFound when the organization has no role of that code
   */
  @Transactional(readOnly = true)
  public Role get(String code) {
    administrators.requireActing();
    return find(rows.all(CurrentTenant.require()), code);
  }

  /** Who holds the roles and is not disabled, by role and name. */
  @Transactional(readOnly = true)
  public List<RoleHolder> holders() {
    administrators.requireActing();
    return rows.holders(CurrentTenant.require());
  }

  @Transactional
  public Role create(RoleChange wanted) {
    administrators.requireActing();
    return administrators.keepingOne(() -> enter(wanted));
  }

  /**
   * @throws NotFound when the organization has no role of that code
   * @throws RoleChangedMeanwhile when somebody else changed it first
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional
  public Role change(String code, RoleChange wanted) {
    administrators.requireActing();
    return administrators.keepingOne(() -> write(code, wanted));
  }

  private Role enter(RoleChange wanted) {
    List<Role> all = rows.all(CurrentTenant.require());
    String code = Objects.requireNonNullElse(wanted.code(), "").strip();
    NewRole usual = NewRole.of(code, STAFF).ofFunction(functionOf(code, all));
    Role role = wanted.applied(blank(usual));
    new RoleRules(all, Set.of()).check(role, role.code());
    passTriage(role.triage());
    roles.create(
        new NewRole(
            role.code(),
            role.displayName(),
            role.verticalBase(),
            role.function(),
            role.parentCode(),
            role.triage(),
            role.staff(),
            role.permissions(),
            role.aliases()));
    return get(role.code());
  }

  private Role write(String code, RoleChange wanted) {
    OrganizationId organization = CurrentTenant.require();
    List<Role> all = rows.all(organization);
    Role before = find(all, code);
    Role after = wanted.applied(before);
    List<Role> others = all.stream().filter(role -> !role.code().equals(code)).toList();
    Set<String> ownNames = new TreeSet<>(before.aliases());
    ownNames.add(code);
    new RoleRules(others, ownNames).check(after, code);
    if (before.triage() && !after.triage()) {
      throw new InvalidRequest(
          FieldError.of("triage", "is given up by making another role the one for triage")
              .worded("role.refused.triage"));
    }
    passTriage(after.triage() && !before.triage());
    if (rows.change(organization, code, after, wanted.expectedVersion()) == 0) {
      throw new RoleChangedMeanwhile(get(code));
    }
    rename(before, after);
    audit.record(
        LogCategory.SECURITY, "role.changed", "role", after.code(), differing(before, after));
    rows.membersOf(organization, after.code()).forEach(actors::changed);
    roles.changed();
    return get(after.code());
  }

  /** What names a role by its code never names nothing afterwards. */
  private void rename(Role before, Role after) {
    OrganizationId organization = CurrentTenant.require();
    Set<String> names = new TreeSet<>(after.aliases());
    if (!before.code().equals(after.code())) {
      names.add(before.code());
    }
    names.remove(after.code());
    rows.deleteAliases(organization, before.code());
    rows.rename(organization, before.code(), after.code());
    names.forEach(alias -> rows.insertAlias(organization, alias, after.code()));
  }

  private void passTriage(boolean toThisOne) {
    if (toThisOne) {
      rows.endTriage(CurrentTenant.require());
    }
  }

  private static Role find(List<Role> all, String code) {
    return all.stream()
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("role"));
  }

  /** {@code Ops.Garden} belongs to the function of {@code Ops.Maintenance}. */
  private static String functionOf(String code, List<Role> all) {
    String first = first(code);
    return all.stream()
        .filter(role -> first(role.code()).equalsIgnoreCase(first))
        .map(Role::function)
        .findFirst()
        .orElse(first);
  }

  private static String first(String code) {
    return code.split("\\.", 2)[0];
  }

  private static Role blank(NewRole usual) {
    return new Role(
        usual.code(),
        usual.displayName(),
        usual.verticalBase(),
        usual.function(),
        null,
        false,
        true,
        List.of(),
        List.of(),
        false,
        1);
  }

  private static String[] differing(Role before, Role after) {
    Map<String, Function<Role, Object>> parts = new LinkedHashMap<>();
    parts.put("code", Role::code);
    parts.put("display_name", Role::displayName);
    parts.put("vertical_base", Role::verticalBase);
    parts.put("parent_code", Role::parentCode);
    parts.put("triage", Role::triage);
    parts.put("staff", Role::staff);
    parts.put("permissions", Role::permissions);
    parts.put("aliases", Role::aliases);
    return parts.entrySet().stream()
        .filter(
            part -> !Objects.equals(part.getValue().apply(before), part.getValue().apply(after)))
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }
}
