package org.orgo.insights.persistence;

import java.time.LocalDate;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/**
 * How far the facts of an organization are.
 *
 * @param closedUntil the last local day that is closed
 * @param rebuiltUntil the month a rebuild has come to; null when none is under way
 */
public record HydrationState(
    OrganizationId organizationId,
    @Nullable LocalDate closedUntil,
    @Nullable LocalDate rebuiltUntil) {}
