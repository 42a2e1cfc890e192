package org.orgo.tasks;

import java.util.UUID;
import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;
import org.orgo.people.UserId;

/** Somebody was put in charge of a task; null when it went back to its queue. */
public record TaskAssigned(
    OrganizationId organizationId, TaskId taskId, UUID eventId, UserId assigneeUserId)
    implements TenantEvent {}
