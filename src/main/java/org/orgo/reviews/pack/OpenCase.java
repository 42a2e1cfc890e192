package org.orgo.reviews.pack;

import java.time.Instant;
import org.orgo.cases.CaseId;

/**
 * An open case as the pack lists it.
 *
 * @param overdue whether one of its open tasks is past its deadline
 */
public record OpenCase(
    CaseId caseId,
    String title,
    String label,
    String status,
    String severity,
    String visibility,
    String ownerRole,
    Instant createdAt,
    boolean overdue) {}
