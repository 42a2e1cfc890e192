package org.orgo.setup;

import java.net.URI;
import java.time.Instant;

/**
 * Where somebody chooses a password, once.
 *
 * @param address a secret, to hand over in person or to open at once
 */
public record Invitation(String email, String address, Instant expiresAt) {

  /** The address within the installation, for who is there already. */
  public String path() {
    return URI.create(address).getPath();
  }

  /** Without the address, wherever it may be written. */
  @Override
  public String toString() {
    return "invitation of " + email;
  }
}
