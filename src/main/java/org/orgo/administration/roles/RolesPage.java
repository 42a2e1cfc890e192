package org.orgo.administration.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleHolder;
import org.orgo.web.Layout;

/**
 * The roles as the escalation line orders them.
 *
 * @param top those that stand below nobody
 */
public record RolesPage(Layout layout, List<RoleBranch> top) {

  private static final Comparator<Role> FROM_THE_TOP =
      Comparator.comparingInt(Role::digits).thenComparing(Role::code);

  /** A role, who holds it, and the roles it is next above. */
  public record RoleBranch(Role role, List<RoleHolder> holders, List<RoleBranch> below) {}

  static List<RoleBranch> tree(List<Role> roles, List<RoleHolder> holders) {
    Map<String, List<RoleHolder>> byRole =
        holders.stream().collect(Collectors.groupingBy(RoleHolder::roleCode));
    List<Role> ordered = roles.stream().sorted(FROM_THE_TOP).toList();
    Set<String> placed = new HashSet<>();
    List<RoleBranch> top = new ArrayList<>();
    for (Role role : ordered) {
      if (role.parentCode() == null) {
        top.add(branch(role, ordered, byRole, placed));
      }
    }
    for (Role role : ordered) { // a line that never ends has no top
      if (!placed.contains(role.code())) {
        top.add(branch(role, ordered, byRole, placed));
      }
    }
    return List.copyOf(top);
  }

  private static RoleBranch branch(
      Role role, List<Role> all, Map<String, List<RoleHolder>> byRole, Set<String> placed) {
    placed.add(role.code());
    List<RoleBranch> below = new ArrayList<>();
    for (Role other : all) {
      if (role.code().equals(other.parentCode()) && !placed.contains(other.code())) {
        below.add(branch(other, all, byRole, placed));
      }
    }
    return new RoleBranch(role, byRole.getOrDefault(role.code(), List.of()), below);
  }
}
