package org.orgo.insights;

import java.time.LocalDate;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/** A local day of an organization is over, and what only time decides is settled. */
public record DayClosed(OrganizationId organizationId, LocalDate day) implements TenantEvent {}
