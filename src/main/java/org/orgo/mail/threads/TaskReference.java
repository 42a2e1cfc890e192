package org.orgo.mail.threads;

import java.util.UUID;
import org.orgo.platform.tenancy.OrganizationId;

/** The task that a mail of ours was about, proven by our signature. */
public record TaskReference(OrganizationId organizationId, UUID taskId) {}
