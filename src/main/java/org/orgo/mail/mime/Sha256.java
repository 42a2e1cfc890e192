package org.orgo.mail.mime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes the SHA-256 by which content is recognised, wherever it comes from. */
public final class Sha256 {

  private Sha256() {}

  public static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
