package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.Refusal;

/** A role cannot be removed, because something depends on it. */
public final class RoleInUse extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  /** What keeps a role. */
  public enum RoleUse {
    NAMED,
    TRIAGE,
    HELD
  }

  private final RoleUse use;
  private final transient List<String> places;

  private RoleInUse(String role, String why, RoleUse use, List<String> places) {
    super("The role %s cannot be removed: %s.".formatted(role, why));
    this.use = use;
    this.places = places;
  }

  public RoleUse use() {
    return use;
  }

  /** What names the role; empty where something else keeps it. */
  public List<String> places() {
    return places;
  }

  static RoleInUse namedBy(String role, List<String> places) {
    return new RoleInUse(
        role,
        "it is named by "
            + String.join("; ", places)
            + ". Say which role takes over its name, or mend the tables first",
        RoleUse.NAMED,
        List.copyOf(places));
  }

  static RoleInUse triage(String role) {
    return new RoleInUse(
        role, "it takes what no other role owns. Rename it instead", RoleUse.TRIAGE, List.of());
  }

  static RoleInUse byPeopleOrWork(String role, Throwable cause) {
    RoleInUse refused =
        new RoleInUse(
            role,
            "it is held by people, owns work, or is in the line above another role",
            RoleUse.HELD,
            List.of());
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
