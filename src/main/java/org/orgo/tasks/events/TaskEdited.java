package org.orgo.tasks.events;

import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;

/** Something about a task is different that nobody has to be told of, but open pages show. */
public record TaskEdited(OrganizationId organizationId, TaskId taskId) implements TenantEvent {}
