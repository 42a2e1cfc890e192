package org.orgo.notifications.broadcasts;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.label.VerticalLevel;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Component;

/** Decides who reads a broadcast: the holders of which roles. */
@Component
class Readership {

  private final Roles roles;
  private final OrganizationProfiles profiles;

  Readership(Roles roles, OrganizationProfiles profiles) {
    this.roles = roles;
    this.profiles = profiles;
  }

  /**
   * @param everyone all active members, whatever they hold
   * @param roles else the holders of these
   */
  record Readers(boolean everyone, List<String> roles) {}

  Readers of(Label label, Visibility visibility, NotifyScope scope) {
    return of(label, visibility, scope, profiles.current().transparency());
  }

  /** As an organization of this transparency has it. */
  Readers of(Label label, Visibility visibility, NotifyScope scope, Transparency transparency) {
    if (label.isBroadcast()) {
      // Its label addresses them: they may read it, whatever its visibility keeps from others.
      return holding(staff(role -> level(role) == label.verticalLevel()));
    }
    Role owner =
        label
            .horizontalRole()
            .flatMap(role -> roles.resolve(role.toString()))
            .orElseGet(roles::triage);
    if (scope == NotifyScope.ORG_WIDE && readByEveryone(visibility, transparency)) {
      return new Readers(true, List.of());
    }
    return holding(
        within(scope, owner)
            .filter(role -> role.equals(owner) || reads(role, visibility, owner, transparency)));
  }

  private Stream<Role> within(NotifyScope scope, Role owner) {
    return switch (scope) {
      case USER, TEAM -> Stream.of(owner);
      case DEPARTMENT ->
          Stream.concat(
              roles.all().stream().filter(role -> role.function().equals(owner.function())),
              roles.lineAbove(owner.code()).stream().filter(role -> !role.isExecutive()));
      case ORG_WIDE -> roles.all().stream();
    };
  }

  private static boolean readByEveryone(Visibility visibility, Transparency transparency) {
    return visibility == Visibility.PUBLIC
        || (visibility == Visibility.INTERNAL && transparency == Transparency.FULL);
  }

  private static boolean reads(
      Role role, Visibility visibility, Role owner, Transparency transparency) {
    return readByEveryone(visibility, transparency)
        || role.permissions().contains(Permissions.TASK_VIEW_RESTRICTED)
        || (visibility == Visibility.INTERNAL
            && role.staff()
            && readsInternal(role, owner, transparency));
  }

  private static boolean readsInternal(Role role, Role owner, Transparency transparency) {
    return switch (transparency) {
      case FULL, BALANCED -> true;
      case RESTRICTED -> role.isExecutive() || role.function().equals(owner.function());
      case PRIVATE -> false;
    };
  }

  private Stream<Role> staff(Predicate<Role> wanted) {
    return roles.all().stream().filter(Role::staff).filter(wanted);
  }

  private static VerticalLevel level(Role role) {
    return VerticalLevel.ofBase(Integer.parseInt(role.verticalBase()));
  }

  private static Readers holding(Stream<Role> roles) {
    return new Readers(false, roles.map(Role::code).distinct().toList());
  }
}
