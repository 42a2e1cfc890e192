package org.orgo.people.roles;

import java.util.List;
import java.util.Objects;

/**
 * A role to enter. Begins as a staff role at the end of no line; the verbs add to it.
 *
 * @see Role
 */
public record NewRole(
    String code,
    String displayName,
    String verticalBase,
    String function,
    String parentCode,
    boolean triage,
    boolean staff,
    List<String> permissions,
    List<String> aliases) {

  public NewRole {
    Objects.requireNonNull(code, "code");
    permissions = List.copyOf(permissions);
    aliases = List.copyOf(aliases);
  }

  /** The function is the first part of the code unless said otherwise. */
  public static NewRole of(String code, String verticalBase) {
    String function = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
    return new NewRole(
        code,
        code.replace('.', ' '),
        verticalBase,
        function,
        null,
        false,
        true,
        List.of(),
        List.of());
  }

  public NewRole named(String name) {
    return new NewRole(
        code, name, verticalBase, function, parentCode, triage, staff, permissions, aliases);
  }

  public NewRole under(String parent) {
    return new NewRole(
        code, displayName, verticalBase, function, parent, triage, staff, permissions, aliases);
  }

  public NewRole ofFunction(String owner) {
    return new NewRole(
        code, displayName, verticalBase, owner, parentCode, triage, staff, permissions, aliases);
  }

  public NewRole granting(String... atoms) {
    return new NewRole(
        code,
        displayName,
        verticalBase,
        function,
        parentCode,
        triage,
        staff,
        List.of(atoms),
        aliases);
  }

  public NewRole alias(String... others) {
    return new NewRole(
        code,
        displayName,
        verticalBase,
        function,
        parentCode,
        triage,
        staff,
        permissions,
        List.of(others));
  }

  public NewRole asTriage() {
    return new NewRole(
        code, displayName, verticalBase, function, parentCode, true, staff, permissions, aliases);
  }

  public NewRole notStaff() {
    return new NewRole(
        code, displayName, verticalBase, function, parentCode, triage, false, permissions, aliases);
  }
}
