package org.orgo.compliance.reidentification.api;

import java.time.Instant;
import java.util.UUID;
import org.orgo.compliance.reidentification.Reidentification;
import org.orgo.compliance.reidentification.Reidentification.ReidentificationStatus;
import org.springframework.lang.Nullable;

/**
 * A request to open a person; it does not say who.
 *
 * @param openUntil until when who asked may open it; absent before, and where it is denied
 */
record ReidentificationView(
    UUID reidentificationId,
    @Nullable UUID taskId,
    @Nullable UUID caseId,
    UUID pseudonymId,
    UUID requestedBy,
    String reason,
    Instant requestedAt,
    ReidentificationStatus status,
    @Nullable UUID decidedBy,
    @Nullable String decisionReason,
    @Nullable Instant decidedAt,
    @Nullable Instant openUntil) {

  static ReidentificationView of(Reidentification request) {
    boolean ofTask = request.objectKind().equals("task");
    return new ReidentificationView(
        request.reidentificationId().value(),
        ofTask ? request.objectId() : null,
        ofTask ? null : request.objectId(),
        request.pseudonym().value(),
        request.requestedBy().value(),
        request.reason(),
        request.requestedAt(),
        request.status(),
        request.decidedBy() == null ? null : request.decidedBy().value(),
        request.decisionReason(),
        request.decidedAt(),
        request.openUntil());
  }
}
