package org.orgo.tasks.events;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/**
 * A task was not answered in time.
 *
 * @param toRole who owns it now
 * @param level how often it escalated
 * @param atTheTop whether nobody is above; then the owner stayed and was reminded
 * @param silent whether the diagram notifies nobody
 */
public record TaskEscalated(
    OrganizationId organizationId,
    TaskId taskId,
    UUID eventId,
    String toRole,
    int level,
    boolean atTheTop,
    boolean silent)
    implements TenantEvent {}
