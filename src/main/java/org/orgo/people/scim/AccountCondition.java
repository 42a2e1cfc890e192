package org.orgo.people.scim;

import java.util.UUID;

/** Which accounts a directory looks for; null leaves a part open. */
public record AccountCondition(UUID id, String email, String externalId, Boolean active) {

  public static final AccountCondition ALL = new AccountCondition(null, null, null, null);
}
