package org.orgo.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.wellbeing.persistence.GroupMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of the current organization. A member sees its own groups; the owner role, those above
 * it on the escalation line and administrators look after a group.
 */
@Service
public class GroupDesk {

  private final GroupMapper groups;
  private final Roles roles;
  private final Organizations organizations;
  private final AuditLog audit;
  private final Clock clock;

  GroupDesk(
      GroupMapper groups, Roles roles, Organizations organizations, AuditLog audit, Clock clock) {
    this.groups = groups;
    this.roles = roles;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the organization asks anybody how they feel. */
  @Transactional(readOnly = true)
  public boolean areThere() {
    return groups.areThere(CurrentTenant.require());
  }

  /** The groups the actor is a member of or looks after, by code. */
  @Transactional(readOnly = true)
  public List<LearningGroup> list() {
    Actor actor = CurrentActor.get();
    return all(actor).filter(group -> group.mine() || looksAfter(actor, group)).toList();
  }

  /** The groups whose answers the actor may bring in, by code. */
  @Transactional(readOnly = true)
  public List<LearningGroup> lookedAfter() {
    Actor actor = CurrentActor.get();
    return all(actor).filter(group -> looksAfter(actor, group)).toList();
  }

  /**
   * @throws GroupCodeTaken when another group has that code
   */
  @Transactional
  public LearningGroup found(NewGroup group) {
    requireAdministrator();
    InvalidRequest.requireText("code", group.code(), 50);
    InvalidRequest.requireText("display_name", group.displayName(), 200);
    Role owner = roles.require("owner_role", group.ownerRole());
    GroupId id = GroupId.random();
    if (groups.insert(CurrentTenant.require(), id, group, owner.code(), clock.instant()) == 0) {
      throw new GroupCodeTaken();
    }
    audit.record(LogCategory.SYSTEM, "group.founded", "group", id, "code", "owner_role");
    return get(id);
  }

  /**
   * Sets who is in a group from today on; who was and is not named leaves today.
   *
   * @param emails addresses of persons; null is refused
   * @throws NotFound when there is no such group, or the actor does not look after it
   * @throws InvalidRequest when nobody has one of the addresses; names each
   */
  @Transactional
  public LearningGroup setMembers(GroupId id, List<String> emails) {
    requireLookedAfter(id);
    if (emails == null) {
      throw new InvalidRequest(FieldError.of("emails", "is missing"));
    }
    List<String> addresses = emails.stream().map(EmailAddresses::normal).distinct().toList();
    List<String> unknown = groups.unknownAddresses(CurrentTenant.require(), addresses);
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(
          unknown.stream()
              .map(each -> FieldError.of("emails", "nobody here has the address " + each))
              .toList());
    }
    groups.end(CurrentTenant.require(), id, addresses, today());
    groups.begin(CurrentTenant.require(), id, addresses, today());
    audit.record(LogCategory.SYSTEM, "group.members_set", "group", id, "members");
    return get(id);
  }

  /**
   * Marks a group as sensitive, so that numbers about it need ten persons. To take the mark away is
   * for administrators: it publishes what was withheld.
   *
   * @throws NotFound when there is no such group, or the actor does not look after it
   */
  @Transactional
  public LearningGroup mark(GroupId id, boolean sensitive) {
    requireLookedAfter(id);
    if (!sensitive) {
      requireAdministrator();
    }
    groups.mark(CurrentTenant.require(), id, sensitive);
    audit.record(LogCategory.SYSTEM, "group.marked", "group", id, "sensitive");
    return get(id);
  }

  public boolean mayFound() {
    return CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN);
  }

  /**
   * @throws NotFound when there is no such group, or it is none of the actor's
   * @throws NotAllowed when the actor is only a member
   */
  @Transactional(readOnly = true)
  public LearningGroup requireLookedAfter(GroupId id) {
    LearningGroup group = get(id);
    if (!looksAfter(CurrentActor.get(), group)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
    return group;
  }

  /**
   * @throws NotFound when there is no such group, or the actor neither is in it nor looks after it
   */
  @Transactional(readOnly = true)
  public LearningGroup get(GroupId id) {
    return list().stream()
        .filter(group -> group.groupId().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("group"));
  }

  private Stream<LearningGroup> all(Actor actor) {
    UUID user = actor.user().map(UserId::value).orElse(null);
    return groups.all(CurrentTenant.require(), user, today()).stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(organizations.current().zone()));
  }

  private boolean looksAfter(Actor actor, LearningGroup group) {
    return actor.may(Permissions.ORGANIZATION_ADMIN)
        || actor.roles().contains(group.ownerRole())
        || roles.lineAbove(group.ownerRole()).stream()
            .map(Role::code)
            .anyMatch(actor.roles()::contains);
  }

  private void requireAdministrator() {
    if (!mayFound()) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
  }
}
