package org.orgo.people.authorization;

import java.util.List;
import java.util.Optional;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.Deputyship;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.springframework.stereotype.Component;

/** Works out what an actor may see. Reads cached registries only. */
@Component
public class Viewers {

  private static final String NARROWED_TO = Permissions.TASK_VIEW_RESTRICTED + ":";

  private final Roles roles;
  private final OrganizationProfiles profiles;

  Viewers(Roles roles, OrganizationProfiles profiles) {
    this.roles = roles;
    this.profiles = profiles;
  }

  /** For the actor of this thread. */
  public Viewer current() {
    return of(CurrentActor.get());
  }

  public Viewer of(Actor actor) {
    if (actor.isSystem()) {
      return new Viewer(true, null, List.of(), List.of(), true, List.of(), true, List.of());
    }
    Transparency transparency = profiles.current().transparency();
    List<Role> staffRoles = staffRoles(actor);
    return new Viewer(
        false,
        actor.userId(),
        actor.deputyships().stream().map(Deputyship::userId).toList(),
        List.copyOf(actor.roles()),
        readsAllInternal(transparency, staffRoles),
        transparency == Transparency.RESTRICTED ? ownFunctions(staffRoles) : List.of(),
        actor.may(Permissions.TASK_VIEW_RESTRICTED),
        restrictedTypes(actor));
  }

  private List<Role> staffRoles(Actor actor) {
    return actor.roles().stream()
        .map(roles::find)
        .flatMap(Optional::stream)
        .filter(Role::staff)
        .toList();
  }

  private static boolean readsAllInternal(Transparency transparency, List<Role> staffRoles) {
    return switch (transparency) {
      case FULL -> true;
      case BALANCED -> !staffRoles.isEmpty();
      // The executive level stands above every function.
      case RESTRICTED -> staffRoles.stream().anyMatch(Role::isExecutive);
      case PRIVATE -> false;
    };
  }

  private List<String> ownFunctions(List<Role> staffRoles) {
    return roles.codesOfFunctions(staffRoles.stream().map(Role::function).distinct().toList());
  }

  private static List<String> restrictedTypes(Actor actor) {
    return actor.permissions().stream()
        .filter(permission -> permission.startsWith(NARROWED_TO))
        .map(permission -> permission.substring(NARROWED_TO.length()))
        .toList();
  }
}
