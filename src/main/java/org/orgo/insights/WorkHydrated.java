package org.orgo.insights;

import java.time.Instant;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Changes of an organization's work have come into its facts.
 *
 * @param until the moment up to which the facts are complete
 */
public record WorkHydrated(OrganizationId organizationId, Instant until) implements TenantEvent {}
