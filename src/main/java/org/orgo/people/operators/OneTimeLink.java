package org.orgo.people.operators;

import java.time.Instant;

/**
 * Lets an operator choose a password, once.
 *
 * @param token cannot be read again; only its hash is stored
 */
public record OneTimeLink(String token, Instant expiresAt) {

  /** Where pages take it, to follow the address of the installation. */
  public String path() {
    return "/installation/password/" + token;
  }

  /** Without the token, wherever it may be written. */
  @Override
  public String toString() {
    return "one-time link until " + expiresAt;
  }
}
