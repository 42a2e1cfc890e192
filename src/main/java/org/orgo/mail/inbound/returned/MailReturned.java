package org.orgo.mail.inbound.returned;

import java.util.UUID;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;

/** A mail about a task came back for good. */
public record MailReturned(OrganizationId organizationId, UUID taskId, UUID outgoingId)
    implements TenantEvent {}
