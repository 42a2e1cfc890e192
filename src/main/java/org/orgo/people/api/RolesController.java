package org.orgo.people.api;

import java.util.List;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RolesController {

  private final Roles roles;

  RolesController(Roles roles) {
    this.roles = roles;
  }

  record RoleView(
      String code,
      String displayName,
      String verticalBase,
      String function,
      String parentCode,
      boolean triage,
      boolean staff,
      List<String> permissions,
      List<String> aliases) {

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
          role.aliases());
    }
  }

  /** All on one page: an organization has dozens, never thousands. */
  record RoleList(List<RoleView> items, String nextCursor) {}

  @GetMapping("/api/v3/roles")
  RoleList list() {
    return new RoleList(roles.all().stream().map(RoleView::of).toList(), null);
  }
}
