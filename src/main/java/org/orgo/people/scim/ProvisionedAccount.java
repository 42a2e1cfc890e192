package org.orgo.people.scim;

import java.time.Instant;
import java.util.List;
import org.orgo.people.UserId;

/**
 * An account as a directory sees it.
 *
 * @param externalId how the directory calls it; null where it never said
 * @param locale null for the organization's
 * @param roles codes of the roles held
 */
public record ProvisionedAccount(
    UserId userId,
    String email,
    String displayName,
    String status,
    String locale,
    String externalId,
    List<String> roles,
    Instant createdAt,
    int version) {

  public boolean isActive() {
    return !"disabled".equals(status);
  }
}
