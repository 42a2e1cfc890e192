package org.orgo.people.administration;

import org.orgo.people.accounts.UserAccount;

/**
 * Tells somebody that an administrator took the second factor away, with the transaction of the
 * caller. Implemented by the module that writes mails.
 */
@FunctionalInterface
public interface SecondFactorNotice {

  void reset(UserAccount account);
}
