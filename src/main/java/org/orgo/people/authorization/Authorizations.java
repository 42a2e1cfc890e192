package org.orgo.people.authorization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.orgo.people.Actor;
import org.orgo.people.Deputyship;
import org.orgo.people.UserId;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Component;

/**
 * The one authorization point: may this actor do this, to this object? An object that the actor may
 * not see does not exist for it; only about visible objects is it told that a right is missing.
 */
@Component
public class Authorizations {

  private final Viewers viewers;
  private final Roles roles;

  Authorizations(Viewers viewers, Roles roles) {
    this.viewers = viewers;
    this.roles = roles;
  }

  public boolean sees(Actor actor, Protected object) {
    return viewers.of(actor).sees(object.protection());
  }

  /**
   * @param permission an atom of {@link Permissions}; holding it for the object's domain suffices
   */
  public boolean can(Actor actor, String permission, Protected object) {
    Protection protection = object.protection();
    return viewers.of(actor).sees(protection) && mayWithin(actor, permission, protection.type());
  }

  /**
   * @param thing what the object is called, such as {@code task}
   * @throws NotFound when the actor does not see it
   */
  public void requireSeen(Actor actor, Protected object, String thing) {
    if (!sees(actor, object)) {
      throw new NotFound(thing);
    }
  }

  /**
   * @param thing what the object is called, such as {@code task}
   * @throws NotFound when the actor does not see it
   * @throws NotAllowed when it sees it and lacks the permission
   */
  public void require(Actor actor, String permission, Protected object, String thing) {
    requireSeen(actor, object, thing);
    if (!mayWithin(actor, permission, object.protection().type())) {
      throw new NotAllowed(permission);
    }
  }

  /**
   * Whether the actor does more to the object than read and comment: it has the right to work in
   * the object's domain, and is a member of the owner role or of a role above it on the escalation
   * line, or its assignee or owner.
   */
  public boolean acts(Actor actor, Protected object) {
    return can(actor, Permissions.TASK_WORK, object) && isInCharge(actor, object.protection());
  }

  /**
   * @param thing what the object is called, such as {@code task}
   * @throws NotFound when the actor does not see it
   * @throws NotAllowed when it sees it and has no right to work
   * @throws NotInCharge when it has that right, and others are in charge
   */
  public void requireActing(Actor actor, Protected object, String thing) {
    require(actor, Permissions.TASK_WORK, object, thing);
    if (!isInCharge(actor, object.protection())) {
      throw new NotInCharge(object.protection().ownerRole());
    }
  }

  /** In whose place the actor acts on the object; empty where it does so in its own right. */
  public Optional<UserId> actsFor(Actor actor, Protected object) {
    Actor alone = actor.standingInFor(List.of());
    if (acts(alone, object)) {
      return Optional.empty();
    }
    return standingIn(actor, each -> acts(each, object))
        .or(
            () ->
                sees(alone, object)
                    ? Optional.empty()
                    : standingIn(actor, each -> sees(each, object)));
  }

  private static Optional<UserId> standingIn(Actor actor, Predicate<Actor> suffices) {
    return actor.deputyships().stream()
        .filter(absent -> suffices.test(actor.standingInFor(List.of(absent))))
        .map(Deputyship::userId)
        .findFirst();
  }

  /**
   * Whether the actor stands above the object's queue on the escalation line. It then knows of the
   * object's state, time and person and says who works on it, also where it does not see the rest.
   */
  public boolean oversees(Actor actor, Protected object) {
    Protection item = object.protection();
    return mayWithin(actor, Permissions.TASK_WORK, item.type()) && isAbove(actor, item);
  }

  /**
   * For what concerns the organization as a whole.
   *
   * @throws NotAllowed when the actor lacks the permission
   */
  public void require(Actor actor, String permission) {
    if (!actor.may(permission)) {
      throw new NotAllowed(permission);
    }
  }

  private boolean isInCharge(Actor actor, Protection item) {
    return actor.isSystem()
        || actor.roles().contains(item.ownerRole())
        || actor.isOrStandsInFor(item.assigneeUserId())
        || actor.isOrStandsInFor(item.ownerUserId())
        || isAbove(actor, item);
  }

  private boolean isAbove(Actor actor, Protection item) {
    return roles.lineAbove(item.ownerRole()).stream()
        .map(Role::code)
        .anyMatch(actor.roles()::contains);
  }

  private static boolean mayWithin(Actor actor, String permission, String type) {
    return type == null ? actor.may(permission) : actor.mayWithin(permission, type);
  }
}
