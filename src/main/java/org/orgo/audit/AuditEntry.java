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
    @Nullable String requestId) {}
