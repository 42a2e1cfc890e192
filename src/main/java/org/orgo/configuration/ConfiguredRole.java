package org.orgo.configuration;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleChange;

/** A role as its file says it. Who holds it, and who stands in, is not configuration. */
record ConfiguredRole(
    @NotNull(message = "a text") String code,
    @NotNull(message = "a text") String displayName,
    @NotNull(message = "a text") String verticalBase,
    Optional<String> parentCode,
    boolean triage,
    boolean staff,
    List<String> permissions,
    List<String> aliases) {

  static final String FOLDER = "roles/";

  static String path(String code) {
    return FOLDER + code + ".yaml";
  }

  static String code(String path) {
    return path.substring(FOLDER.length(), path.length() - ".yaml".length());
  }

  static ConfiguredRole of(Role role) {
    return new ConfiguredRole(
        role.code(),
        role.displayName(),
        role.verticalBase(),
        Optional.ofNullable(role.parentCode()),
        role.triage(),
        role.staff(),
        role.permissions().stream().sorted().toList(),
        role.aliases().stream().sorted().toList());
  }

  RoleChange change() {
    return new RoleChange(
        code,
        displayName,
        verticalBase,
        parentCode.orElse(""),
        triage,
        staff,
        permissions,
        aliases,
        null);
  }
}
