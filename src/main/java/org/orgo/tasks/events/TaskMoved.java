package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

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
