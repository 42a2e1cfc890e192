package org.orgo.people.authorization;

import java.util.Set;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.Visibility;

/**
 * All that decides who sees an item.
 *
 * @param ownerUserId null where nobody owns it personally
 * @param type its domain, such as {@code hr}; null for none
 * @param users who takes part, also those whose person does
 * @param roles that take part: those it escalated to
 */
public record Protection(
    Visibility visibility,
    String ownerRole,
    UserId ownerUserId,
    UserId assigneeUserId,
    String type,
    Set<UserId> users,
    Set<String> roles) {

  public Protection {
    users = Set.copyOf(users);
    roles = Set.copyOf(roles);
  }
}
