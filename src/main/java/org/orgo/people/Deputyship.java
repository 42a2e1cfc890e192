package org.orgo.people;

import java.util.Set;

/**
 * In whose place somebody acts meanwhile, and what the actor may by that alone.
 *
 * @param userId who is away
 * @param roles codes of the roles the actor does not hold itself
 * @param permissions to see and work, which the actor does not have itself
 */
public record Deputyship(UserId userId, Set<String> roles, Set<String> permissions) {

  public Deputyship {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }
}
