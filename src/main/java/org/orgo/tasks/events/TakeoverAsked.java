package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** Somebody who is not in charge of a task asks to take it over. */
public record TakeoverAsked(OrganizationId organizationId, TaskId taskId, UUID eventId)
    implements TenantEvent {}
