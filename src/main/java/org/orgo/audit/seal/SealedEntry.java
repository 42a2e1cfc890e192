package org.orgo.audit.seal;

import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/**
 * An entry as it is sealed: every column as the text that PostgreSQL writes of it, the time in UTC
 * with six digits, so that whoever has the row in any form can compute its digest.
 */
public record SealedEntry(
    String entryId,
    String occurredAt,
    String category,
    String action,
    String origin,
    @Nullable String actorUserId,
    String objectKind,
    String objectId,
    String fields) {

  private static final String FORM = "orgo-audit-entry-1";

  public byte[] digest(OrganizationId organization) {
    return digestAs(organization, entryId);
  }

  /** The digest these contents would have under another number. */
  public byte[] digestAs(OrganizationId organization, String number) {
    return CanonicalHash.of(
        FORM,
        organization.value().toString(),
        number,
        occurredAt,
        category,
        action,
        origin,
        actorUserId,
        objectKind,
        objectId,
        fields);
  }
}
