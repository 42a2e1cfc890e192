package org.orgo.people.operators;

import java.security.SecureRandom;
import java.util.Base64;
import org.orgo.platform.hashes.Sha256;

/** 256 random bits as text, of which only the hash is stored. */
record SecretText(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static SecretText random(String prefix) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new SecretText(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "a secret";
  }
}
