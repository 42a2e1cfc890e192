package org.orgo.audit;

import java.time.Instant;
import java.util.UUID;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.lang.Nullable;

/**
 * Selects audit entries; every part may be null.
 *
 * @param actor the user who acted
 * @param action such as {@code token.issued}
 * @param from the first instant
 * @param to the first instant that is not meant any more
 */
public record AuditFilter(
    @Nullable String objectKind,
    @Nullable String objectId,
    @Nullable UUID actor,
    @Nullable String action,
    @Nullable LogCategory category,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static AuditFilter none() {
    return new AuditFilter(null, null, null, null, null, null, null);
  }
}
