package org.orgo.people.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.people.UserId;
import org.orgo.people.authorization.SightReason.SightKind;
import org.orgo.vocabulary.work.Visibility;

/**
 * What one actor sees, worked out once from its rights and the organization's transparency. {@link
 * #reasons} and the fragments of {@code VisibilityMapper.xml} are the same rule twice; a property
 * test holds them together.
 *
 * @param everything the system acts
 * @param userId null when the system acts
 * @param standsInFor whose personal part it sees meanwhile
 * @param roles codes held
 * @param internalEverywhere reads all INTERNAL items
 * @param internalRoles else those these roles own
 * @param restrictedEverywhere reads all RESTRICTED items
 * @param restrictedTypes else those of these domains
 */
public record Viewer(
    boolean everything,
    UserId userId,
    List<UserId> standsInFor,
    List<String> roles,
    boolean internalEverywhere,
    List<String> internalRoles,
    boolean restrictedEverywhere,
    List<String> restrictedTypes) {

  /** The viewer's id, and those of whom it stands in for. */
  public List<String> users() {
    return Stream.concat(Stream.of(userId), standsInFor.stream()).map(UserId::toString).toList();
  }

  public boolean sees(Protection item) {
    return everything || !reasons(item).isEmpty();
  }

  /** Everything the sight of a person rests on; nothing where that person does not see the item. */
  public List<SightReason> reasons(Protection item) {
    List<SightReason> reasons = new ArrayList<>();
    if (item.visibility() == Visibility.PUBLIC) {
      reasons.add(SightReason.of(SightKind.EVERYBODY));
    }
    if (item.visibility() == Visibility.INTERNAL && internalEverywhere) {
      reasons.add(SightReason.of(SightKind.INTERNAL));
    }
    if (item.visibility() == Visibility.INTERNAL && internalRoles.contains(item.ownerRole())) {
      reasons.add(new SightReason(SightKind.FUNCTION, item.ownerRole()));
    }
    addParts(item, reasons);
    if (restrictedEverywhere) {
      reasons.add(new SightReason(SightKind.RIGHT, Permissions.TASK_VIEW_RESTRICTED));
    } else if (item.type() != null && restrictedTypes.contains(item.type())) {
      reasons.add(
          new SightReason(
              SightKind.RIGHT, Permissions.within(Permissions.TASK_VIEW_RESTRICTED, item.type())));
    }
    return reasons;
  }

  private void addParts(Protection item, List<SightReason> reasons) {
    if (roles.contains(item.ownerRole())) {
      reasons.add(new SightReason(SightKind.OWNER_ROLE, item.ownerRole()));
    }
    roles.stream()
        .filter(role -> item.roles().contains(role) && !role.equals(item.ownerRole()))
        .sorted()
        .forEach(role -> reasons.add(new SightReason(SightKind.ROLE, role)));
    if (userId == null) {
      return;
    }
    if (isOneOfUs(item.ownerUserId())) {
      reasons.add(SightReason.of(SightKind.OWNER));
    }
    if (isOneOfUs(item.assigneeUserId())) {
      reasons.add(SightReason.of(SightKind.ASSIGNEE));
    }
    if (item.users().stream().anyMatch(this::isOneOfUs)) {
      reasons.add(SightReason.of(SightKind.PARTICIPANT));
    }
  }

  private boolean isOneOfUs(UserId user) {
    return user != null && (user.equals(userId) || standsInFor.contains(user));
  }
}
