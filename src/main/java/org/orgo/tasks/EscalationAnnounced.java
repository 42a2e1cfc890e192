package org.orgo.tasks;

import java.util.UUID;
import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;

/**
 * A task was not answered in time and moves up next, unless its owners answer until then.
 *
 * @param nextRole to whom it goes
 */
public record EscalationAnnounced(
    OrganizationId organizationId, TaskId taskId, UUID eventId, String nextRole)
    implements TenantEvent {}
