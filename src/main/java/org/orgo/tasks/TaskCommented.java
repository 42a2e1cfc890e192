package org.orgo.tasks;

import java.util.UUID;
import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;

/** A remark was added to a task. */
public record TaskCommented(
    OrganizationId organizationId, TaskId taskId, UUID eventId, UUID commentId)
    implements TenantEvent {}
