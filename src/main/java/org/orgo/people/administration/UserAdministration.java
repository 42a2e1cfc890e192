package org.orgo.people.administration;

import java.util.ArrayList;
import java.util.List;
import org.orgo.people.UserId;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the accounts of the current organization, for its administrators. Every method throws
 * {@link NotAllowed} for everybody else and {@link NotFound} for an account of nobody here.
 */
@Service
public class UserAdministration {

  private final Administrators administrators;
  private final UserAccounts accounts;
  private final AccountChanges changes;
  private final OpenAccess access;
  private final ObjectProvider<AssignedWork> work;

  UserAdministration(
      Administrators administrators,
      UserAccounts accounts,
      AccountChanges changes,
      OpenAccess access,
      ObjectProvider<AssignedWork> work) {
    this.administrators = administrators;
    this.accounts = accounts;
    this.changes = changes;
    this.access = access;
    this.work = work;
  }

  /**
   * The accounts that a search finds, by address, a page at a time.
   *
   * @param after the last address of the page before, or the empty text
   */
  @Transactional(readOnly = true)
  public List<UserAccount> find(AccountSearch search, String after, int limit) {
    administrators.requireActing();
    return accounts.find(search, after, limit);
  }

  /** For a page that only they may open. */
  public void requireActing() {
    administrators.requireActing();
  }

  /** Active accounts that hold no role, by address. */
  @Transactional(readOnly = true)
  public List<UserAccount> withoutRoles(int limit) {
    administrators.requireActing();
    return accounts.withoutRoles(limit);
  }

  @Transactional(readOnly = true)
  public UserAccount get(UserId user) {
    administrators.requireActing();
    return changes.get(user);
  }

  /** How much open work is assigned to somebody. */
  @Transactional(readOnly = true)
  public int openWorkOf(UserId user) {
    administrators.requireActing();
    return work.orderedStream().mapToInt(each -> each.assignedTo(user)).sum();
  }

  /**
   * @throws UserChangedMeanwhile when somebody else changed the account first
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional
  public UserAccount change(UserId user, UserChange change) {
    administrators.requireActing();
    return administrators.keepingOne(() -> changes.change(changes.get(user), change));
  }

  /** Lets somebody hold a role besides those held already. */
  @Transactional
  public UserAccount grant(UserId user, String role) {
    List<String> held = new ArrayList<>(get(user).roles());
    held.add(role);
    return change(user, new UserChange(null, null, held, null));
  }

  /**
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional
  public UserAccount withdraw(UserId user, String role) {
    List<String> held = new ArrayList<>(get(user).roles());
    held.remove(role);
    return change(user, new UserChange(null, null, held, null));
  }

  /**
   * Ends what the account can do, with its sessions, tokens and unused link.
   *
   * @param giveBack whether its open work goes back into the queues; else it stays where it is
   * @throws WrongAccountStatus when it is disabled already
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional
  public UserAccount disable(UserId user, boolean giveBack) {
    administrators.requireActing();
    UserAccount disabled = administrators.keepingOne(() -> changes.disable(user));
    access.endAll(user);
    if (giveBack) {
      work.orderedStream().forEach(each -> each.giveBack(user));
    }
    return disabled;
  }

  /**
   * Lets a disabled account in again; one that never had a password counts as invited.
   *
   * @throws WrongAccountStatus when it is not disabled
   */
  @Transactional
  public UserAccount enable(UserId user) {
    administrators.requireActing();
    return changes.enable(user);
  }
}
