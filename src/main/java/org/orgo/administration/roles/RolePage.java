package org.orgo.administration.roles;

import java.util.List;
import java.util.Map;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleHolder;
import org.orgo.web.Layout;

/**
 * One role, or the form for another.
 *
 * @param role null for a role to be
 * @param others codes that may stand above it or take over its name
 * @param errors what is wrong, by field
 * @param refusal why it is kept; null when nobody asked to remove it
 */
public record RolePage(
    Layout layout,
    Role role,
    List<String> others,
    List<RoleHolder> members,
    RoleForm form,
    Map<String, String> errors,
    RoleRefusal refusal) {

  /** What a role may grant, from everybody's work to the organization's own matters. */
  public static final List<String> PERMISSIONS =
      List.of(
          Permissions.SIGNAL_REPORT,
          Permissions.TASK_WORK,
          Permissions.TASK_VIEW_RESTRICTED,
          Permissions.PERSON_REIDENTIFY,
          Permissions.REPORTS_READ,
          Permissions.REVIEWS_READ,
          Permissions.EXPORT_RUN,
          Permissions.EXPORT_APPROVE,
          Permissions.AUDIT_READ,
          Permissions.RETENTION_MANAGE,
          Permissions.PROCESS_EDIT,
          Permissions.PROCESS_DEPLOY,
          Permissions.ORGANIZATION_ADMIN,
          Permissions.ENGINE_OPERATE);

  /**
   * @param text what the page says
   * @param places that name the role
   */
  public record RoleRefusal(String text, List<String> places) {}

  public boolean isNew() {
    return role == null;
  }

  public String path() {
    return isNew() ? RolesPageController.PATH : RolesPageController.PATH + "/" + role.code();
  }
}
