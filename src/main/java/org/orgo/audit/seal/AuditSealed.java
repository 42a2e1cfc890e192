package org.orgo.audit.seal;

import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/** A batch of entries was sealed; its head may be written elsewhere. */
public record AuditSealed(OrganizationId organizationId, WrittenHead head) implements TenantEvent {}
