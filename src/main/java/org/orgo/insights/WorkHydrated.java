package org.orgo.insights;

import java.time.Instant;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * The facts of an organization have changed.
 *
 * @param until the moment up to which they are complete
 */
public record WorkHydrated(OrganizationId organizationId, Instant until) implements TenantEvent {}
