package org.orgo.people;

import java.util.HashSet;
import java.util.List;
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
 * @param deputyships in whose place the actor acts as well; roles and permissions include theirs
 */
public record Actor(
    OrganizationId organizationId,
    UserId userId,
    String displayName,
    ActorKind kind,
    Set<String> roles,
    Set<String> permissions,
    List<Deputyship> deputyships) {

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
    deputyships = List.copyOf(deputyships);
  }

  /** Somebody who acts for nobody else. */
  public Actor(
      OrganizationId organizationId,
      UserId userId,
      String displayName,
      ActorKind kind,
      Set<String> roles,
      Set<String> permissions) {
    this(organizationId, userId, displayName, kind, roles, permissions, List.of());
  }

  public static Actor system(OrganizationId organizationId) {
    return new Actor(organizationId, null, "Orgo", ActorKind.SYSTEM, Set.of(), Set.of());
  }

  /**
   * The same with only some of its deputyships, and without what it may by the others.
   *
   * @param kept none for the actor on its own
   */
  public Actor standingInFor(List<Deputyship> kept) {
    Set<String> ownRoles = new HashSet<>(roles);
    Set<String> ownPermissions = new HashSet<>(permissions);
    for (Deputyship each : deputyships) {
      ownRoles.removeAll(each.roles());
      ownPermissions.removeAll(each.permissions());
    }
    for (Deputyship each : kept) {
      ownRoles.addAll(each.roles());
      ownPermissions.addAll(each.permissions());
    }
    ownPermissions.retainAll(permissions);
    return new Actor(organizationId, userId, displayName, kind, ownRoles, ownPermissions, kept);
  }

  /** Whether it is this user, or acts in the user's place. */
  public boolean isOrStandsInFor(UserId other) {
    return other != null
        && (other.equals(userId)
            || deputyships.stream().map(Deputyship::userId).anyMatch(other::equals));
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
