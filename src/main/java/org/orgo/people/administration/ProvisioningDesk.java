package org.orgo.people.administration;

import java.util.List;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.administration.PasswordLinkDelivery.LinkPurpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts, for whoever provisions them in an administrator's name.
 * Asks nobody for rights: its callers do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProvisioningDesk {

  private final Administrators administrators;
  private final UserAccounts accounts;
  private final AccountChanges changes;
  private final OpenAccess access;
  private final FirstPasswordLinks firstLinks;

  ProvisioningDesk(
      Administrators administrators,
      UserAccounts accounts,
      AccountChanges changes,
      OpenAccess access,
      FirstPasswordLinks firstLinks) {
    this.administrators = administrators;
    this.accounts = accounts;
    this.changes = changes;
    this.access = access;
    this.firstLinks = firstLinks;
  }

  /**
   * Says that somebody else changed it first.
   *
   * @throws UserChangedMeanwhile always
   */
  public void refuseChangedMeanwhile(UserId user) {
    throw new UserChangedMeanwhile(changes.get(user));
  }

  /**
   * @throws AddressTaken when an account has the address
   */
  public UserId create(String email, String displayName, String locale) {
    AccountFields.requireAddress(email);
    if (accounts.findByEmail(email).isPresent()) {
      throw new AddressTaken();
    }
    NewUserAccount account =
        new NewUserAccount(
            email, AccountFields.name(displayName), null, AccountFields.locale(locale), List.of());
    try {
      UserId user = accounts.invite(account);
      firstLinks.send(changes.get(user));
      return user;
    } catch (DuplicateKeyException takenMeanwhile) {
      AddressTaken refused = new AddressTaken();
      refused.initCause(takenMeanwhile);
      throw refused;
    }
  }

  /** Null leaves a part as it is. */
  public void change(UserId user, String displayName, String locale) {
    if (displayName != null || locale != null) {
      changes.change(changes.get(user), new UserChange(displayName, locale, null, null));
    }
  }

  /**
   * @throws LastAdministrator when nobody would be left who administers
   */
  public void disable(UserId user) {
    administrators.keepingOne(() -> changes.disable(user));
    access.endAll(user);
  }

  public void enable(UserId user) {
    changes.enable(user);
  }

  /** What follows when others got or lost a role. */
  public void holdersChanged(List<UserId> users) {
    users.forEach(changes::rolesChanged);
  }

  /** Does what may take rights away, and keeps one who administers. */
  public void keepingOne(Runnable change) {
    administrators.keepingOne(
        () -> {
          change.run();
          return null;
        });
  }

  /** Whether somebody new is sent a link to choose a password. */
  @Component
  static class FirstPasswordLinks {

    private final SentLinks links;
    private final ObjectProvider<OwnSignIn> signIn;

    FirstPasswordLinks(SentLinks links, ObjectProvider<OwnSignIn> signIn) {
      this.links = links;
      this.signIn = signIn;
    }

    void send(UserAccount account) {
      if (signIn.orderedStream().noneMatch(OwnSignIn::isOn)) {
        links.send(account, LinkPurpose.INVITATION);
      }
    }
  }
}
