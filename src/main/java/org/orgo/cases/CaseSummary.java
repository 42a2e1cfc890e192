package org.orgo.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.lang.Nullable;

/**
 * A case in a list: all of {@link Case} but its description, location and metadata, which may be
 * long and are not read for it.
 *
 * @param number as in {@link Case}
 */
public record CaseSummary(
    OrganizationId organizationId,
    CaseId caseId,
    String number,
    @JsonUnwrapped CaseOrigin origin,
    @JsonUnwrapped CaseKind kind,
    String title,
    List<String> tags,
    CaseStatus status,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt) {}
