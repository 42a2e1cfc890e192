package org.orgo.notifications.persistence;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody who would be told.
 *
 * @param roles the held ones that it concerns, with commas between; empty for none
 * @param askedForIt whether it is the sender
 */
public record ForetoldReader(UUID userId, String roles, boolean mailed, boolean askedForIt) {

  /** The same person, told of two things. */
  public ForetoldReader and(ForetoldReader other) {
    return new ForetoldReader(
        userId, roles + "," + other.roles, mailed || other.mailed, askedForIt || other.askedForIt);
  }

  public Set<String> heldRoles() {
    return Arrays.stream(roles.split(","))
        .filter(role -> !role.isEmpty())
        .collect(Collectors.toSet());
  }
}
