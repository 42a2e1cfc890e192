package org.orgo.people.accounts;

import java.time.Instant;
import java.util.List;
import org.orgo.people.UserId;

/**
 * Who can log in.
 *
 * @param roles codes of the roles held
 * @param lastLoginAt by password; null when never, or before this was noted
 */
public record UserAccount(
    UserId userId,
    String email,
    String displayName,
    String kind,
    String status,
    String locale,
    List<String> roles,
    Instant createdAt,
    Instant lastLoginAt,
    int version) {

  public boolean isActive() {
    return "active".equals(status);
  }
}
