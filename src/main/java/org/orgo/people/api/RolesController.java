package org.orgo.people.api;

import java.util.List;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.springframework.lang.Nullable;
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
      @Nullable String verticalBase,
      @Nullable String function,
      @Nullable String parentCode,
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
  record RoleList(List<RoleView> items, @Nullable String nextCursor) {}

  /** Lists the roles of the organization. */
  @GetMapping("/api/v3/roles")
  RoleList listRoles() {
    return new RoleList(roles.all().stream().map(RoleView::of).toList(), null);
  }
}
