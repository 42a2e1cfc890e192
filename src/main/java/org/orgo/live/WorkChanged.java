package org.orgo.live;

import java.util.UUID;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * The message between nodes that work of a role has changed. Ids and role codes only.
 *
 * @param userId who is in charge of it; null for nobody
 */
record WorkChanged(OrganizationId organizationId, UUID userId, String role) {

  private static final String NOBODY = "-";

  static WorkChanged parse(String payload) {
    String[] parts = payload.split(" ", 3);
    return new WorkChanged(
        OrganizationId.of(parts[0]),
        NOBODY.equals(parts[1]) ? null : UUID.fromString(parts[1]),
        parts[2]);
  }
}
