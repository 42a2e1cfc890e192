package org.orgo.people.accounts;

import java.time.Instant;

/**
 * Lets a member choose a password, once.
 *
 * @param token cannot be read again; only its hash is stored
 */
public record PasswordLink(String token, Instant expiresAt) {

  /** Where pages take it, to follow the address of the installation. */
  public String path() {
    return "/password/" + token;
  }

  /** Without the token, wherever it may be written. */
  @Override
  public String toString() {
    return "link to a password until " + expiresAt;
  }
}
