package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/**
 * A task was not answered in time and moves up next, unless its owners answer before that.
 *
 * @param nextRole the role that gets it then
 * @param silent whether the diagram notifies nobody
 */
public record EscalationAnnounced(
    OrganizationId organizationId, TaskId taskId, UUID eventId, String nextRole, boolean silent)
    implements TenantEvent {}
