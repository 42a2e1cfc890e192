package org.orgo.people.scim;

import java.util.List;
import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.administration.ProvisioningDesk;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.ProvisioningMapper;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the current organization for its directory. Every method throws {@link
 * NotAllowed} for who may not provision.
 */
@Service
public class ProvisionedAccounts {

  private final ProvisioningMapper rows;
  private final ProvisioningDesk desk;
  private final Authorizations authorizations;

  ProvisionedAccounts(
      ProvisioningMapper rows, ProvisioningDesk desk, Authorizations authorizations) {
    this.rows = rows;
    this.desk = desk;
    this.authorizations = authorizations;
  }

  /**
   * A page of those that a condition names, by address, and how many there are.
   *
   * @param accounts those of the page
   */
  public record AccountPage(List<ProvisionedAccount> accounts, int total) {}

  /**
   * @param offset how many to leave out at the beginning
   */
  @Transactional(readOnly = true)
  public AccountPage find(AccountCondition condition, int offset, int limit) {
    requireActing();
    return new AccountPage(
        rows.find(CurrentTenant.require(), condition, offset, limit),
        rows.count(CurrentTenant.require(), condition));
  }

  @Transactional(readOnly = true)
  public ProvisionedAccount get(UserId user) {
    requireActing();
    return existing(user);
  }

  /**
   * Makes an account without roles. It is invited by mail unless the organization logs in by its
   * own identity provider.
   *
   * @throws ExternalIdTaken where another one is called so
   */
  @Transactional
  public ProvisionedAccount create(AccountWish wish) {
    requireActing();
    UserId user = desk.create(wish.email(), wish.displayName(), wish.locale());
    name(user, wish.externalId(), null);
    if (Boolean.FALSE.equals(wish.active())) {
      desk.disable(user);
    }
    return existing(user);
  }

  /**
   * @param expected the version that was looked at; null for whatever is there
   * @throws LoginNotChangeable where another login is wished for
   * @throws OwnAccountKept where it would end the token that asks
   */
  @Transactional
  public ProvisionedAccount change(UserId user, AccountWish wish, Integer expected) {
    requireActing();
    ProvisionedAccount before = existing(user);
    if (wish.email() != null && !EmailAddresses.normal(wish.email()).equals(before.email())) {
      throw new LoginNotChangeable();
    }
    if (name(user, wish.externalId(), expected) == 0) {
      desk.refuseChangedMeanwhile(user);
    }
    desk.change(user, wish.displayName(), wish.locale());
    if (wish.active() != null && wish.active() != before.isActive()) {
      activate(user, wish.active());
    }
    return existing(user);
  }

  /** Disables it; the person, and all that was done, stay. */
  @Transactional
  public void remove(UserId user) {
    requireActing();
    if (existing(user).isActive()) {
      activate(user, false);
    }
  }

  private void activate(UserId user, boolean active) {
    if (active) {
      desk.enable(user);
      return;
    }
    Optional<UserId> self = Optional.of(CurrentActor.get()).flatMap(Actor::user);
    if (self.filter(user::equals).isPresent()) {
      throw new OwnAccountKept();
    }
    desk.disable(user);
  }

  private int name(UserId user, String externalId, Integer expected) {
    try {
      return rows.name(CurrentTenant.require(), user, externalId, expected);
    } catch (DuplicateKeyException taken) {
      ExternalIdTaken refused = new ExternalIdTaken();
      refused.initCause(taken);
      throw refused;
    }
  }

  private ProvisionedAccount existing(UserId user) {
    return rows.get(CurrentTenant.require(), user).orElseThrow(() -> new NotFound("user"));
  }

  void requireActing() {
    authorizations.require(CurrentActor.get(), Permissions.USER_PROVISION);
  }
}
