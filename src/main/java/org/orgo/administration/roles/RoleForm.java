package org.orgo.administration.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleChange;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The fields of a role as a page sends them; what is not sent is empty or not ticked.
 *
 * @param narrowed rights within one field of work, such as {@code task.view_restricted:hr},
 *     separated by commas
 * @param aliases separated by commas
 */
public record RoleForm(
    String code,
    @BindParam("display_name") String displayName,
    @BindParam("vertical_base") String verticalBase,
    @BindParam("parent_code") String parentCode,
    Boolean triage,
    Boolean staff,
    List<String> permissions,
    String narrowed,
    String aliases,
    Integer version) {

  static final RoleForm EMPTY =
      new RoleForm(
          "",
          "",
          "1001",
          "",
          false,
          true,
          List.of(Permissions.SIGNAL_REPORT, Permissions.TASK_WORK),
          "",
          "",
          0);

  public RoleForm {
    code = Objects.requireNonNullElse(code, "").strip();
    displayName = Objects.requireNonNullElse(displayName, "").strip();
    verticalBase = Objects.requireNonNullElse(verticalBase, "").strip();
    parentCode = Objects.requireNonNullElse(parentCode, "");
    triage = Boolean.TRUE.equals(triage);
    staff = Boolean.TRUE.equals(staff);
    version = Objects.requireNonNullElse(version, 0);
    permissions = permissions == null ? List.of() : List.copyOf(permissions);
    narrowed = Objects.requireNonNullElse(narrowed, "");
    aliases = Objects.requireNonNullElse(aliases, "");
  }

  static RoleForm of(Role role) {
    return new RoleForm(
        role.code(),
        role.displayName(),
        role.verticalBase(),
        role.parentCode(),
        role.triage(),
        role.staff(),
        role.permissions(),
        String.join(", ", role.permissions().stream().filter(RoleForm::isNarrowed).toList()),
        String.join(", ", role.aliases()),
        role.version());
  }

  RoleChange change() {
    List<String> granted = new ArrayList<>(permissions);
    granted.addAll(words(narrowed));
    return new RoleChange(
        code,
        displayName.isEmpty() ? code.replace('.', ' ') : displayName,
        verticalBase,
        parentCode,
        triage,
        staff,
        granted,
        words(aliases),
        version);
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isNarrowed(String permission) {
    return permission.contains(":");
  }
}
