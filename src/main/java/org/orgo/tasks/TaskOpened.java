package org.orgo.tasks;

import java.util.UUID;
import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;

/** A task was opened. Carries ids only. */
public record TaskOpened(OrganizationId organizationId, TaskId taskId, UUID eventId)
    implements TenantEvent {}
