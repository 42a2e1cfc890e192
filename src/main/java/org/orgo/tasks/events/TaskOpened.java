package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** A task was opened. Carries ids only. */
public record TaskOpened(OrganizationId organizationId, TaskId taskId, UUID eventId)
    implements TenantEvent {}
