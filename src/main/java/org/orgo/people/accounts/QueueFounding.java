package org.orgo.people.accounts;

import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds a queue of the current organization: a role that works, has its place in the escalation
 * line, and is held by somebody from the start, so that nothing waits there unseen.
 */
@Service
public class QueueFounding {
  private static final String STAFF = "1001";

  private final Roles roles;
  private final UserAccounts accounts;
  private final Authorizations authorizations;

  QueueFounding(Roles roles, UserAccounts accounts, Authorizations authorizations) {
    this.roles = roles;
    this.accounts = accounts;
    this.authorizations = authorizations;
  }

  /**
   * @param parent who is next above
   * @throws NotAllowed for whoever does not administer the organization
   * @throws InvalidRequest naming the field that cannot be taken
   */
  @Transactional
  public void found(String code, String parent, UserId holder) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    HorizontalRole role = parse(code);
    if (roles.resolve(role.code()).isPresent()) {
      throw new InvalidRequest(FieldError.of("code", "is a role of this organization already"));
    }
    String above = roles.require("parent", parent).code();
    accounts.requireActive("holder", holder);
    roles.create(
        NewRole.of(role.code(), STAFF)
            .under(above)
            .granting(Permissions.SIGNAL_REPORT, Permissions.TASK_WORK));
    accounts.grant(holder, role.code());
  }

  private static HorizontalRole parse(String code) {
    try {
      return HorizontalRole.parse(code);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidRequest(FieldError.of("code", "must be a role such as Library.Desk"));
    }
  }
}
