package org.orgo.organizations;

import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/** A new organization with its first people; told in the transaction that founds it. */
public record OrganizationFounded(OrganizationId organizationId) implements TenantEvent {}
