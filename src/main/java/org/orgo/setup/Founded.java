package org.orgo.setup;

import java.util.List;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * An organization that was just founded.
 *
 * @param users in the order of the plan
 */
public record Founded(OrganizationId id, List<UserId> users) {}
