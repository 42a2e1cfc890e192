package org.orgo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.lang.Nullable;

/**
 * The record of one deed.
 *
 * @param entryId ascending within the organization
 * @param action what was done, such as {@code token.issued}
 * @param fields names of what changed, never the contents
 * @param requestId of the HTTP request it was done in; null outside of one
 * @param tokenId of the API token it was done by; null where it was done without one
 * @param tokenName as its owner called it
 * @param address from where it was done; null outside of requests, and when it was deleted
 */
public record AuditEntry(
    long entryId,
    Instant occurredAt,
    LogCategory category,
    String action,
    EventOrigin origin,
    UUID actorUserId,
    String objectKind,
    String objectId,
    List<String> fields,
    @Nullable String requestId,
    @Nullable UUID tokenId,
    @Nullable String tokenName,
    @Nullable String address) {

  /** One that is to be written; the database numbers it and adds where it was done from. */
  static AuditEntry of(
      Instant occurredAt,
      LogCategory category,
      String action,
      EventOrigin origin,
      @Nullable UUID actorUserId,
      String objectKind,
      String objectId,
      List<String> fields) {
    return new AuditEntry(
        0,
        occurredAt,
        category,
        action,
        origin,
        actorUserId,
        objectKind,
        objectId,
        fields,
        null,
        null,
        null,
        null);
  }
}
