package org.orgo.audit.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    String fields,
    @Nullable String requestId,
    @Nullable String tokenId,
    @Nullable String addressHash) {

  private static final String FORM = "orgo-audit-entry-1";

  /** Of entries that name the request they were made in, which the first form did not know. */
  private static final String FORM_WITH_REQUEST = "orgo-audit-entry-2";

  /** Of entries that name a token or an address as well. */
  private static final String FORM_WITH_ORIGIN = "orgo-audit-entry-3";

  public byte[] digest(OrganizationId organization) {
    return digestAs(organization, entryId);
  }

  /** The digest these contents would have under another number. */
  public byte[] digestAs(OrganizationId organization, String number) {
    List<String> texts =
        new ArrayList<>(
            Arrays.asList(
                form(),
                organization.value().toString(),
                number,
                occurredAt,
                category,
                action,
                origin,
                actorUserId,
                objectKind,
                objectId,
                fields));
    if (hasOrigin() || requestId != null) {
      texts.add(requestId);
    }
    if (hasOrigin()) {
      texts.add(tokenId);
      texts.add(addressHash);
    }
    return CanonicalHash.of(texts.toArray(String[]::new));
  }

  private String form() {
    if (hasOrigin()) {
      return FORM_WITH_ORIGIN;
    }
    return requestId == null ? FORM : FORM_WITH_REQUEST;
  }

  private boolean hasOrigin() {
    return tokenId != null || addressHash != null;
  }
}
