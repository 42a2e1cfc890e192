package org.orgo.tasks.events;

import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** A task was edited in a way that nobody is notified of; open pages show it. */
public record TaskEdited(OrganizationId organizationId, TaskId taskId) implements TenantEvent {}
