package org.orgo.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.orgo.organizations.Organizations;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.wellbeing.persistence.GroupMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a group, for those who look after it. */
@Service
public class GroupMembers {

  private final GroupDesk groups;
  private final GroupMapper rows;
  private final Organizations organizations;
  private final Clock clock;

  GroupMembers(GroupDesk groups, GroupMapper rows, Organizations organizations, Clock clock) {
    this.groups = groups;
    this.rows = rows;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<GroupMember> list(GroupId id) {
    groups.requireLookedAfter(id);
    LocalDate today = LocalDate.now(clock.withZone(organizations.current().zone()));
    return rows.members(CurrentTenant.require(), id, today);
  }

  /**
   * @throws InvalidRequest when nobody here has the address
   */
  @Transactional
  public LearningGroup add(GroupId id, String email) {
    String address = EmailAddresses.normal(email);
    if (!rows.unknownAddresses(CurrentTenant.require(), List.of(address)).isEmpty()) {
      throw new InvalidRequest(
          FieldError.of("email", "nobody here has this address").worded("group.email.refused"));
    }
    return change(id, known -> Stream.concat(known.stream(), Stream.of(address)).toList());
  }

  /** Ends a membership today; nothing happens to who is no member. */
  @Transactional
  public LearningGroup remove(GroupId id, String email) {
    String address = EmailAddresses.normal(email);
    return change(id, known -> known.stream().filter(each -> !each.equals(address)).toList());
  }

  private LearningGroup change(GroupId id, UnaryOperator<List<String>> addresses) {
    List<String> known = list(id).stream().map(GroupMember::email).toList();
    return groups.setMembers(id, addresses.apply(known));
  }
}
