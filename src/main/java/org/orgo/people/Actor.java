package org.orgo.people;

import java.util.Optional;
import java.util.Set;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Who does something, with the rights it is done with.
 *
 * @param userId null when the system acts
 * @param roles codes of the roles held
 * @param permissions atoms such as {@code task.work}; some are narrowed to a domain: {@code
 *     task.view_restricted:hr}
 */
public record Actor(
    OrganizationId organizationId,
    UserId userId,
    String displayName,
    ActorKind kind,
    Set<String> roles,
    Set<String> permissions) {

  /** How the actor logged in. */
  public enum ActorKind {
    USER,
    TOKEN,
    /** By an offline node, for what its user did there. */
    NODE,
    SYSTEM
  }

  public Actor {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public static Actor system(OrganizationId organizationId) {
    return new Actor(organizationId, null, "Orgo", ActorKind.SYSTEM, Set.of(), Set.of());
  }

  public Optional<UserId> user() {
    return Optional.ofNullable(userId);
  }

  public boolean isSystem() {
    return kind == ActorKind.SYSTEM;
  }

  public boolean may(String permission) {
    return isSystem() || permissions.contains(permission);
  }

  public boolean mayWithin(String permission, String domain) {
    return may(permission) || permissions.contains(permission + ":" + domain);
  }
}
