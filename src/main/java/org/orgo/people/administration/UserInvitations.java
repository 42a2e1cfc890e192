package org.orgo.people.administration;

import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.administration.PasswordLinkDelivery.LinkPurpose;
import org.orgo.people.roles.UnknownRole;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people into the current organization: a one-time link goes out by mail, with which they
 * choose a password. Nobody but its reader is shown the link. Every method throws {@link
 * NotAllowed} for who does not administer, and {@link NotFound} for an account of nobody here.
 */
@Service
public class UserInvitations {

  private final Administrators administrators;
  private final UserAccounts accounts;
  private final AccountChanges changes;
  private final OpenAccess access;
  private final SentLinks links;

  UserInvitations(
      Administrators administrators,
      UserAccounts accounts,
      AccountChanges changes,
      OpenAccess access,
      SentLinks links) {
    this.administrators = administrators;
    this.accounts = accounts;
    this.changes = changes;
    this.access = access;
    this.links = links;
  }

  /**
   * @throws InvalidRequest when address, name or language cannot be taken
   * @throws UnknownRole when the organization has no such role
   * @throws AddressTaken when an account has the address
   */
  @Transactional
  public UserAccount invite(NewInvitation invitation) {
    administrators.requireActing();
    AccountFields.requireAddress(invitation.email());
    NewUserAccount account =
        new NewUserAccount(
            invitation.email(),
            AccountFields.name(invitation.displayName()),
            null,
            AccountFields.locale(invitation.locale()),
            changes.codes(invitation.roles()));
    UserAccount invited = changes.get(enter(account));
    links.send(invited, LinkPurpose.INVITATION);
    return invited;
  }

  /**
   * Sends another link; the one before ends.
   *
   * @throws WrongAccountStatus when the account is not waiting for its first login
   */
  @Transactional
  public UserAccount inviteAgain(UserId user) {
    administrators.requireActing();
    UserAccount account = changes.get(user);
    requireStatus(account, "invited");
    links.send(account, LinkPurpose.INVITATION);
    return account;
  }

  /**
   * Ends the password and all sessions at once, and sends a link to choose another. Tokens stay:
   * programs do not know the password.
   *
   * @throws WrongAccountStatus when the account is not active
   */
  @Transactional
  public UserAccount resetPassword(UserId user) {
    administrators.requireActing();
    UserAccount account = changes.get(user);
    requireStatus(account, "active");
    UserAccount reset = changes.dropPassword(user);
    access.endSessions(user);
    links.send(account, LinkPurpose.RESET);
    return reset;
  }

  private UserId enter(NewUserAccount account) {
    if (accounts.findByEmail(account.email()).isPresent()) {
      throw new AddressTaken();
    }
    try {
      return accounts.invite(account);
    } catch (DuplicateKeyException takenMeanwhile) {
      AddressTaken refused = new AddressTaken();
      refused.initCause(takenMeanwhile);
      throw refused;
    }
  }

  private static void requireStatus(UserAccount account, String status) {
    if (!account.status().equals(status)) {
      throw new WrongAccountStatus(account.status());
    }
  }
}
