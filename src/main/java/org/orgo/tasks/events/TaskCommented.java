package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** A comment was added to a task. */
public record TaskCommented(
    OrganizationId organizationId, TaskId taskId, UUID eventId, UUID commentId)
    implements TenantEvent {}
