package org.orgo.people.scim;

import java.util.List;
import org.orgo.people.UserId;

/**
 * A role as a directory sees it.
 *
 * @param code its id: a role that is renamed is found by its old code as well
 * @param members who holds it; null where they were not asked for
 */
public record ProvisionedGroup(String code, String displayName, List<ProvisionedMember> members) {

  /** Somebody who holds it. */
  public record ProvisionedMember(UserId userId, String displayName) {}
}
