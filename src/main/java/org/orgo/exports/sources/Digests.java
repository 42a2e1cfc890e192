package org.orgo.exports.sources;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Where hashes of files and of rights come from. */
public final class Digests {

  private Digests() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
