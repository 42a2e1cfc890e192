package org.orgo.people.authorization;

import static org.orgo.people.authorization.Permissions.CASE_READ;
import static org.orgo.people.authorization.Permissions.ENGINE_OPERATE;
import static org.orgo.people.authorization.Permissions.ORGANIZATION_ADMIN;
import static org.orgo.people.authorization.Permissions.ORGANIZATION_READ;
import static org.orgo.people.authorization.Permissions.REVIEWS_READ;
import static org.orgo.people.authorization.Permissions.SIGNAL_READ;
import static org.orgo.people.authorization.Permissions.SIGNAL_REPORT;
import static org.orgo.people.authorization.Permissions.TASK_COMMENT;
import static org.orgo.people.authorization.Permissions.TASK_READ;
import static org.orgo.people.authorization.Permissions.TASK_VIEW_RESTRICTED;
import static org.orgo.people.authorization.Permissions.TASK_WORK;
import static org.orgo.people.authorization.Permissions.TOKEN_MANAGE;
import static org.orgo.people.authorization.Permissions.USER_PROVISION;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token may that is narrowed to scopes. A scope is a permission; one that is for more than
 * reading opens the reading it needs too.
 */
public final class Scopes {

  private static final Map<String, Set<String>> INCLUDED =
      Map.of(
          SIGNAL_REPORT, Set.of(SIGNAL_READ),
          TASK_WORK, Set.of(TASK_READ, TASK_COMMENT, CASE_READ, ORGANIZATION_READ),
          TASK_VIEW_RESTRICTED, Set.of(TASK_READ, CASE_READ),
          REVIEWS_READ, Set.of(TASK_READ, CASE_READ),
          ORGANIZATION_ADMIN, Set.of(ORGANIZATION_READ, TOKEN_MANAGE),
          ENGINE_OPERATE, Set.of(SIGNAL_READ));

  private Scopes() {}

  /** All there are, for who has to name one. */
  public static List<String> all() {
    return Stream.of(Permissions.ALL, Permissions.OF_MEMBERS, Set.of(USER_PROVISION))
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }

  public static boolean isKnown(String scope) {
    return Permissions.OF_MEMBERS.contains(scope)
        || USER_PROVISION.equals(scope)
        || Permissions.isKnown(scope);
  }

  /** Everything an account may with what its roles grant. */
  public static Set<String> ofMember(Collection<String> granted) {
    Set<String> held = new HashSet<>(granted);
    held.addAll(Permissions.OF_MEMBERS);
    if (held.contains(ORGANIZATION_ADMIN)) {
      held.add(USER_PROVISION);
    }
    return held;
  }

  /**
   * What is left of an account's permissions; never more than it holds.
   *
   * @param scopes none narrow nothing
   */
  public static Set<String> narrowed(Collection<String> granted, Collection<String> scopes) {
    Set<String> held = ofMember(granted);
    if (scopes.isEmpty()) {
      return held;
    }
    Set<String> left = new HashSet<>();
    scopes.forEach(scope -> left.addAll(common(held, scope)));
    List.copyOf(left).forEach(kept -> left.addAll(INCLUDED.getOrDefault(atom(kept), Set.of())));
    return left;
  }

  /** Whether the permission is held, for all domains or for one. */
  public static boolean opens(Set<String> permissions, String wanted) {
    return permissions.stream().map(Scopes::atom).anyMatch(wanted::equals);
  }

  /** Whether these are fewer than every member has: those of a token with scopes. */
  public static boolean areNarrowed(Set<String> permissions) {
    return !permissions.containsAll(Permissions.OF_MEMBERS);
  }

  /** The narrower of the two, where one of them is for a single domain only. */
  private static Set<String> common(Set<String> held, String scope) {
    if (held.contains(scope)) {
      return Set.of(scope);
    }
    Set<String> common = new HashSet<>();
    held.stream().filter(each -> atom(each).equals(scope)).forEach(common::add);
    if (held.contains(atom(scope))) {
      common.add(scope);
    }
    return common;
  }

  private static String atom(String permission) {
    int colon = permission.indexOf(':');
    return colon < 0 ? permission : permission.substring(0, colon);
  }
}
