package org.orgo.platform.events;

import org.orgo.platform.tenancy.OrganizationId;

/** An event that belongs to an organization; its listeners run in that organization's context. */
public interface TenantEvent {

  OrganizationId organizationId();
}
