package org.orgo.people.accounts;

import java.util.List;

/**
 * An account to enter.
 *
 * @param passwordHash from {@link Passwords}; null for who cannot log in with a password
 * @param locale BCP 47 tag, or null for the organization's
 * @param roles codes
 */
public record NewUserAccount(
    String email, String displayName, String passwordHash, String locale, List<String> roles) {

  public NewUserAccount {
    email = EmailAddresses.normal(email);
    roles = List.copyOf(roles);
  }
}
