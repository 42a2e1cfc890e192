package org.orgo.audit.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A legal hold as it stands. It names one thing, by its kind.
 *
 * @param labelPattern a label in which {@code *} stands for any text
 * @param releasedAt null while it holds
 */
public record LegalHold(
    HoldId holdId,
    HoldKind kind,
    @Nullable UUID caseId,
    @Nullable UUID personId,
    @Nullable String labelPattern,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String reason,
    UUID placedBy,
    Instant placedAt,
    @Nullable UUID releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseReason) {

  public boolean isActive() {
    return releasedAt == null;
  }
}
