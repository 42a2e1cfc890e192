package org.orgo.compliance.reidentification;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.springframework.lang.Nullable;

/** Who may open persons: everywhere, or in some fields of work. */
final class ReidentificationRights {

  private static final String NARROWED = Permissions.PERSON_REIDENTIFY + ":";

  private ReidentificationRights() {}

  static boolean has(Actor actor, @Nullable String type) {
    return type == null
        ? actor.may(Permissions.PERSON_REIDENTIFY)
        : actor.mayWithin(Permissions.PERSON_REIDENTIFY, type);
  }

  /** Whether the actor has the right for anything at all. */
  static boolean hasAny(Actor actor) {
    return actor.may(Permissions.PERSON_REIDENTIFY) || !types(actor).isEmpty();
  }

  /** The fields of work to which the actor's right is narrowed. */
  static List<String> types(Actor actor) {
    return actor.permissions().stream()
        .filter(permission -> permission.startsWith(NARROWED))
        .map(permission -> permission.substring(NARROWED.length()))
        .toList();
  }

  /** One of these is needed to consent. */
  static List<String> permissions(@Nullable String type) {
    return type == null
        ? List.of(Permissions.PERSON_REIDENTIFY)
        : List.of(Permissions.PERSON_REIDENTIFY, NARROWED + type);
  }

  static void require(boolean held) {
    if (!held) {
      throw new NotAllowed(Permissions.PERSON_REIDENTIFY);
    }
  }
}
