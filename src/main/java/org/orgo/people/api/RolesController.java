package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleAdministration;
import org.orgo.people.roles.RoleChange;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.Roles;
import org.orgo.platform.Versions;
import org.orgo.platform.refusals.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RolesController.PATH)
class RolesController {

  static final String PATH = "/api/v3/roles";

  private final Roles roles;
  private final RoleEditing editing;
  private final RoleAdministration administration;

  RolesController(Roles roles, RoleEditing editing, RoleAdministration administration) {
    this.roles = roles;
    this.editing = editing;
    this.administration = administration;
  }

  /** All on one page: an organization has dozens, never thousands. */
  record RoleList(List<RoleView> items, @Nullable String nextCursor) {}

  /**
   * @param code its name in tables and labels, such as Library.Desk
   * @param verticalBase its level: 1, 2, 11, 101, 1001 …
   * @param parentCode next above in the escalation line; nothing at the top
   * @param triage makes it the queue for what no other role owns
   */
  record NewRoleBody(
      @NotBlank @Size(max = 120) String code,
      @Size(max = 200) String displayName,
      String verticalBase,
      String parentCode,
      Boolean triage,
      Boolean staff,
      List<@NotNull String> permissions,
      List<@NotNull String> aliases) {}

  /**
   * @param code another name; the one before goes on as an alias
   * @param parentCode next above in the escalation line; blank for the top
   * @param version the one that was looked at, unless {@code If-Match} says it
   */
  record RoleChangeBody(
      @Size(max = 120) String code,
      @Size(max = 200) String displayName,
      String verticalBase,
      String parentCode,
      Boolean triage,
      Boolean staff,
      List<@NotNull String> permissions,
      List<@NotNull String> aliases,
      Integer version) {}

  /** Lists the roles of the organization. */
  @GetMapping
  RoleList listRoles() {
    return new RoleList(roles.all().stream().map(RoleView::of).toList(), null);
  }

  /** Creates a role, for administrators. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RoleView> createRole(@RequestBody @Valid NewRoleBody body) {
    Role role =
        editing.create(
            new RoleChange(
                body.code(),
                body.displayName(),
                body.verticalBase(),
                body.parentCode(),
                body.triage(),
                body.staff(),
                body.permissions(),
                body.aliases(),
                null));
    return ResponseEntity.created(URI.create(PATH + "/" + role.code()))
        .eTag(RoleView.tag(role))
        .body(RoleView.of(role));
  }

  /** Shows a role. */
  @GetMapping("/{code}")
  ResponseEntity<RoleView> getRole(@PathVariable String code) {
    return RoleView.tagged(roles.find(code).orElseThrow(() -> new NotFound("role")));
  }

  /** Changes a role, for administrators. */
  @PatchMapping("/{code}")
  ResponseEntity<RoleView> changeRole(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid RoleChangeBody body) {
    Role role = editing.get(code);
    Integer expected = Versions.required(ifMatch, body.version());
    return RoleView.tagged(
        editing.change(
            role.code(),
            new RoleChange(
                body.code(),
                body.displayName(),
                body.verticalBase(),
                body.parentCode(),
                body.triage(),
                body.staff(),
                body.permissions(),
                body.aliases(),
                expected)));
  }

  /**
   * Removes a role that nobody holds, for administrators.
   *
   * @param successor the role that takes over its names in tables; without one, a role that a table
   *     names is kept
   */
  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeRole(
      @PathVariable String code,
      @RequestParam(name = "successor", required = false) String successor) {
    String role = editing.get(code).code();
    if (successor == null || successor.isBlank()) {
      administration.remove(role);
    } else {
      administration.remove(role, successor);
    }
  }
}
