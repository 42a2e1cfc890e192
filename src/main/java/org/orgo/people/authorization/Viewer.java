package org.orgo.people.authorization;

import java.util.List;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.Visibility;

/**
 * What one actor sees, worked out once from its rights and the organization's transparency. {@link
 * #sees} and the fragments of {@code VisibilityMapper.xml} are the same rule twice; a property test
 * holds them together.
 *
 * @param everything the system acts
 * @param userId null when the system acts
 * @param roles codes held
 * @param internalEverywhere reads all INTERNAL items
 * @param internalRoles else those these roles own
 * @param restrictedEverywhere reads all RESTRICTED items
 * @param restrictedTypes else those of these domains
 */
public record Viewer(
    boolean everything,
    UserId userId,
    List<String> roles,
    boolean internalEverywhere,
    List<String> internalRoles,
    boolean restrictedEverywhere,
    List<String> restrictedTypes) {

  public boolean sees(Protection item) {
    return everything
        || item.visibility() == Visibility.PUBLIC
        || (item.visibility() == Visibility.INTERNAL && seesInternalOf(item.ownerRole()))
        || holdsRightFor(item.type())
        || takesPart(item);
  }

  private boolean seesInternalOf(String ownerRole) {
    return internalEverywhere || internalRoles.contains(ownerRole);
  }

  private boolean holdsRightFor(String type) {
    return restrictedEverywhere || (type != null && restrictedTypes.contains(type));
  }

  private boolean takesPart(Protection item) {
    return roles.contains(item.ownerRole())
        || roles.stream().anyMatch(item.roles()::contains)
        || (userId != null
            && (userId.equals(item.ownerUserId())
                || userId.equals(item.assigneeUserId())
                || item.users().contains(userId)));
  }
}
