package org.orgo.people.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.UnknownPermission;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.InvalidLabel;

/**
 * What must hold of a role among the others of its organization: its names are its own, its rights
 * exist, and the line above it goes up and ends.
 */
final class RoleRules {

  private static final int MAX_NAME_LENGTH = 200;
  private static final Pattern BASE = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Set<String> BROADCASTS = Set.of("10", "100", "1000");

  private final List<Role> others;
  private final Set<String> ownNames;

  /**
   * @param others all roles of the organization but the one that is checked
   * @param ownNames what it is called already
   */
  RoleRules(List<Role> others, Set<String> ownNames) {
    this.others = others;
    this.ownNames = ownNames;
  }

  /**
   * @param standingAs the code by which the others know it; another one while it is renamed
   */
  void check(Role role, String standingAs) {
    checkName("code", role.code());
    role.aliases().forEach(alias -> checkName("aliases", alias));
    if (role.displayName().isEmpty() || role.displayName().length() > MAX_NAME_LENGTH) {
      throw new InvalidRequest(
          FieldError.of("display_name", "must have 1 to %d characters".formatted(MAX_NAME_LENGTH))
              .worded("role.refused.display_name"));
    }
    role.permissions().stream()
        .filter(permission -> !Permissions.isKnown(permission))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new UnknownPermission(unknown);
            });
    checkBase(role.verticalBase());
    checkLine(role, standingAs);
  }

  private void checkName(String field, String name) {
    if (ownNames.contains(name)) {
      return;
    }
    try {
      HorizontalRole.parse(name);
    } catch (InvalidLabel wrong) {
      throw new InvalidRequest(
          FieldError.of(field, "must be words joined by dots, such as Library.Desk")
              .worded("role.refused.code"));
    }
    if (new RoleRegistry(others).resolve(name).isPresent()) {
      throw new RoleNameTaken(field);
    }
  }

  private static void checkBase(String base) {
    if (!BASE.matcher(base).matches() || BROADCASTS.contains(base)) {
      throw new InvalidRequest(
          FieldError.of("vertical_base", "must be 1 to 4 digits and none of 10, 100, 1000")
              .worded("role.refused.base"));
    }
  }

  private void checkLine(Role role, String standingAs) {
    if (role.parentCode() != null) {
      Role parent = parent(role.parentCode(), standingAs);
      if (isAbove(standingAs, parent)) {
        throw new RoleLineCycle();
      }
      if (parent.digits() > role.digits()) {
        throw new ParentBelowRole("parent_code");
      }
    }
    boolean higherBelow =
        others.stream()
            .filter(other -> standingAs.equals(other.parentCode()))
            .anyMatch(other -> other.digits() < role.digits());
    if (higherBelow) {
      throw new ParentBelowRole("vertical_base");
    }
  }

  private Role parent(String code, String standingAs) {
    if (code.equals(standingAs)) {
      throw new RoleLineCycle();
    }
    return find(code)
        .orElseThrow(
            () -> new UnknownRole("parent_code", others.stream().map(Role::code).toList()));
  }

  private boolean isAbove(String code, Role role) {
    Set<String> passed = new HashSet<>();
    Optional<Role> next = Optional.of(role);
    while (next.isPresent() && passed.add(next.get().code())) {
      if (code.equals(next.get().parentCode())) {
        return true;
      }
      next = Optional.ofNullable(next.get().parentCode()).flatMap(this::find);
    }
    return false;
  }

  private Optional<Role> find(String code) {
    return others.stream().filter(role -> role.code().equals(code)).findFirst();
  }
}
