package org.orgo.signals.email;

import java.util.UUID;
import org.orgo.organizations.OrganizationId;

/** The task that a mail of ours was about, proven by our signature. */
public record TaskReference(OrganizationId organizationId, UUID taskId) {}
