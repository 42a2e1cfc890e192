package org.orgo.tasks;

import java.util.UUID;
import org.orgo.labels.TaskStatus;
import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;

/**
 * A task changed its status.
 *
 * @param caseId the case it belongs to; null for none
 */
public record TaskMoved(
    OrganizationId organizationId,
    TaskId taskId,
    UUID eventId,
    UUID caseId,
    TaskStatus from,
    TaskStatus to)
    implements TenantEvent {}
