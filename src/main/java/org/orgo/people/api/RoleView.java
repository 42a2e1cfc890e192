package org.orgo.people.api;

import java.util.List;
import org.orgo.people.roles.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;

record RoleView(
    String code,
    String displayName,
    @Nullable String verticalBase,
    @Nullable String function,
    @Nullable String parentCode,
    boolean triage,
    boolean staff,
    List<String> permissions,
    List<String> aliases,
    int version) {

  static RoleView of(Role role) {
    return new RoleView(
        role.code(),
        role.displayName(),
        role.verticalBase(),
        role.function(),
        role.parentCode(),
        role.triage(),
        role.staff(),
        role.permissions(),
        role.aliases(),
        role.version());
  }

  static ResponseEntity<RoleView> tagged(Role role) {
    return ResponseEntity.ok().eTag(tag(role)).body(of(role));
  }

  static String tag(Role role) {
    return "\"" + role.version() + "\"";
  }
}
