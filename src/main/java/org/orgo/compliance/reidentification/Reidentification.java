package org.orgo.compliance.reidentification;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * Somebody's request to learn who stands behind one pseudonym of one item. It does not say who.
 *
 * @param objectKind {@code task} or {@code case}
 * @param objectType domain of the item, such as {@code hr}; null for none
 * @param decidedBy who consented or did not; null where nobody had to or has yet
 * @param openUntil until when the person may be opened; null before
 */
public record Reidentification(
    ReidentificationId reidentificationId,
    String objectKind,
    UUID objectId,
    @Nullable String objectType,
    PersonId pseudonym,
    UserId requestedBy,
    String reason,
    Instant requestedAt,
    ReidentificationStatus status,
    @Nullable UserId decidedBy,
    @Nullable String decisionReason,
    @Nullable Instant decidedAt,
    @Nullable Instant openUntil) {

  public enum ReidentificationStatus {
    /** Waits for a second person's consent. */
    PENDING,
    /** May be opened by who asked, until its time is over. */
    OPEN,
    DENIED
  }

  public boolean isPending() {
    return status == ReidentificationStatus.PENDING;
  }

  public boolean isOpenAt(Instant now) {
    return status == ReidentificationStatus.OPEN && now.isBefore(openUntil);
  }
}
