package org.orgo.tasks;

import org.orgo.organizations.OrganizationId;
import org.orgo.organizations.TenantEvent;

/** Something about a task is different that nobody has to be told of, but open pages show. */
public record TaskEdited(OrganizationId organizationId, TaskId taskId) implements TenantEvent {}
