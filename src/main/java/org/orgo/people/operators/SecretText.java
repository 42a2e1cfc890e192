package org.orgo.people.operators;

import java.security.SecureRandom;
import java.util.Base64;
import org.orgo.people.accounts.EmailAddresses;

/** 256 random bits as text, of which only the hash is stored. */
record SecretText(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static SecretText random(String prefix) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new SecretText(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  byte[] hash() {
    return EmailAddresses.sha256(text);
  }

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "a secret";
  }
}
