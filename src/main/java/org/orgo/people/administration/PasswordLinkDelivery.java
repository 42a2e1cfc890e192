package org.orgo.people.administration;

import org.orgo.people.accounts.PasswordLink;
import org.orgo.people.accounts.UserAccount;

/**
 * Brings a link to whom it is for, with the transaction of the caller. Implemented by the module
 * that writes mails.
 */
@FunctionalInterface
public interface PasswordLinkDelivery {

  /** Why somebody gets a link. */
  enum LinkPurpose {
    INVITATION,
    RESET
  }

  void deliver(UserAccount account, PasswordLink link, LinkPurpose purpose);
}
