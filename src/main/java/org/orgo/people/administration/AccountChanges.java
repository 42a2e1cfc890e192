package org.orgo.people.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.persistence.UserAccountMapper;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** Writes changes of accounts, each with its audit entry, and lets nobody go on with old rights. */
@Component
class AccountChanges {

  private final UserAccountMapper rows;
  private final Roles roles;
  private final Actors actors;
  private final AuditLog audit;

  AccountChanges(UserAccountMapper rows, Roles roles, Actors actors, AuditLog audit) {
    this.rows = rows;
    this.roles = roles;
    this.actors = actors;
    this.audit = audit;
  }

  UserAccount get(UserId user) {
    return rows.find(CurrentTenant.require(), user).orElseThrow(() -> new NotFound("user"));
  }

  /**
   * @throws UserChangedMeanwhile when it has another version than the expected one
   */
  UserAccount change(UserAccount before, UserChange change) {
    String name =
        change.displayName() == null
            ? before.displayName()
            : AccountFields.name(change.displayName());
    String locale =
        change.locale() == null ? before.locale() : AccountFields.locale(change.locale());
    List<String> held = change.roles() == null ? before.roles() : codes(change.roles());
    if (rows.change(
            CurrentTenant.require(), before.userId(), name, locale, change.expectedVersion())
        == 0) {
      throw new UserChangedMeanwhile(get(before.userId()));
    }
    hold(before, held);
    UserAccount after = get(before.userId());
    String[] fields = differing(before, after);
    if (fields.length > 0) {
      record("user.changed", before.userId(), fields);
    }
    return after;
  }

  /**
   * @throws WrongAccountStatus when it is disabled already
   */
  UserAccount disable(UserId user) {
    UserAccount before = get(user);
    if (rows.disable(CurrentTenant.require(), user) == 0) {
      throw new WrongAccountStatus(before.status());
    }
    record("user.disabled", user, "status");
    return get(user);
  }

  /**
   * @throws WrongAccountStatus when it is not disabled
   */
  UserAccount enable(UserId user) {
    UserAccount before = get(user);
    if (rows.enable(CurrentTenant.require(), user) == 0) {
      throw new WrongAccountStatus(before.status());
    }
    record("user.enabled", user, "status");
    return get(user);
  }

  UserAccount dropPassword(UserId user) {
    rows.dropPassword(CurrentTenant.require(), user);
    record("user.password_reset", user, "password");
    return get(user);
  }

  /** The codes of the roles, each once, as the organization's registry writes them. */
  List<String> codes(List<String> named) {
    return named.stream()
        .map(role -> roles.require("roles", role))
        .map(Role::code)
        .distinct()
        .sorted()
        .toList();
  }

  private void hold(UserAccount before, List<String> held) {
    before.roles().stream()
        .filter(role -> !held.contains(role))
        .forEach(role -> rows.withdraw(CurrentTenant.require(), before.userId(), role));
    held.forEach(role -> rows.grant(CurrentTenant.require(), before.userId(), role));
  }

  /** Somebody got or lost a role. */
  void rolesChanged(UserId user) {
    record("user.changed", user, "roles");
  }

  private void record(String action, UserId user, String... fields) {
    roles.changed();
    actors.changed(user);
    audit.record(LogCategory.SECURITY, action, "user", user, fields);
  }

  private static String[] differing(UserAccount before, UserAccount after) {
    List<String> fields = new ArrayList<>();
    if (!before.displayName().equals(after.displayName())) {
      fields.add("display_name");
    }
    if (!Objects.equals(before.locale(), after.locale())) {
      fields.add("locale");
    }
    if (!before.roles().equals(after.roles())) {
      fields.add("roles");
    }
    return fields.toArray(String[]::new);
  }
}
