package org.orgo.people.login.steps;

import org.orgo.people.UserId;

/**
 * What a login is checked against.
 *
 * @param passwordHash null for who has no password
 */
public record Credentials(UserId userId, String displayName, String passwordHash, String status) {

  public boolean isActive() {
    return "active".equals(status);
  }

  /** Without the hash, wherever it may be written. */
  @Override
  public String toString() {
    return "credentials of " + userId;
  }
}
