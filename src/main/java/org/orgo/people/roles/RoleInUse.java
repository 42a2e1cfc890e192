package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.Refusal;

/** A role cannot be removed, because something depends on it. */
public final class RoleInUse extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private RoleInUse(String role, String why) {
    super("The role %s cannot be removed: %s.".formatted(role, why));
  }

  static RoleInUse namedBy(String role, List<String> places) {
    return new RoleInUse(
        role,
        "it is named by "
            + String.join("; ", places)
            + ". Say which role takes over its name, or mend the tables first");
  }

  static RoleInUse triage(String role) {
    return new RoleInUse(role, "it takes what no other role owns. Rename it instead");
  }

  static RoleInUse byPeopleOrWork(String role, Throwable cause) {
    RoleInUse refused =
        new RoleInUse(
            role, "it is held by people, owns work, or is in the line above another role");
    refused.initCause(cause);
    return refused;
  }

  @Override
  public String code() {
    return "role_in_use";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
