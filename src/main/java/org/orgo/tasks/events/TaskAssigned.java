package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** A task was assigned to somebody; null when it went back to its queue. */
public record TaskAssigned(
    OrganizationId organizationId, TaskId taskId, UUID eventId, UserId assigneeUserId)
    implements TenantEvent {}
