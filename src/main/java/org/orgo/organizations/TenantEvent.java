package org.orgo.organizations;

/** An event that belongs to an organization; its listeners run in that organization's context. */
public interface TenantEvent {

  OrganizationId organizationId();
}
