package org.orgo.wellbeing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.Persons;
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
  private final UserAccounts accounts;
  private final Persons persons;

  GroupMembers(GroupDesk groups, GroupMapper rows, UserAccounts accounts, Persons persons) {
    this.groups = groups;
    this.rows = rows;
    this.accounts = accounts;
    this.persons = persons;
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<GroupMember> list(GroupId id) {
    groups.requireLookedAfter(id);
    return rows.members(CurrentTenant.require(), id);
  }

  /**
   * Adds a person; who has an account need not have been heard of otherwise.
   *
   * @throws InvalidRequest when nobody here has the address
   */
  @Transactional
  public LearningGroup add(GroupId id, String email) {
    groups.requireLookedAfter(id);
    String address = EmailAddresses.normal(email);
    accounts
        .findByEmail(address)
        .ifPresent(account -> persons.findOrCreate(address, account.displayName()));
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
