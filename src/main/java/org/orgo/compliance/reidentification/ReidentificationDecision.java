package org.orgo.compliance.reidentification;

import java.time.Instant;
import org.orgo.compliance.reidentification.Reidentification.ReidentificationStatus;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * What a second person said to a request.
 *
 * @param openUntil null where it is denied
 */
public record ReidentificationDecision(
    ReidentificationStatus status,
    UserId decidedBy,
    String reason,
    Instant decidedAt,
    @Nullable Instant openUntil) {}
