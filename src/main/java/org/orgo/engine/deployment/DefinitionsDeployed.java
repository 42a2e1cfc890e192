package org.orgo.engine.deployment;

import java.util.List;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/** An organization has deployed its own versions of these files, or deleted them. */
public record DefinitionsDeployed(OrganizationId organizationId, List<String> files)
    implements TenantEvent {}
