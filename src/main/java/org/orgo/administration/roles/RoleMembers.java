package org.orgo.administration.roles;

import java.util.List;
import java.util.Optional;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.RoleHolder;
import org.springframework.stereotype.Component;

/** Who holds a role, named by address as people name each other. */
@Component
class RoleMembers {

  private final RoleEditing editing;
  private final UserAccounts accounts;
  private final UserAdministration users;

  RoleMembers(RoleEditing editing, UserAccounts accounts, UserAdministration users) {
    this.editing = editing;
    this.accounts = accounts;
    this.users = users;
  }

  List<RoleHolder> of(String code) {
    return editing.holders().stream().filter(holder -> holder.roleCode().equals(code)).toList();
  }

  /** False when nobody has the address, or only a disabled account. */
  boolean add(String code, String email) {
    Optional<UserId> user =
        accounts
            .findByEmail(email)
            .filter(account -> !account.status().equals("disabled"))
            .map(UserAccount::userId);
    user.ifPresent(found -> users.grant(found, code));
    return user.isPresent();
  }

  void remove(String code, String email) {
    accounts.findByEmail(email).ifPresent(account -> users.withdraw(account.userId(), code));
  }
}
