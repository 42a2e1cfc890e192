package org.orgo.insights.persistence;

import java.security.SecureRandom;

/**
 * A key of HMAC-SHA-256 as the database needs it: mixed with the two paddings of RFC 2104 ahead of
 * time, because SQL has a hash and no HMAC.
 */
public record HmacPads(byte[] inner, byte[] outer) {

  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  public static HmacPads random() {
    byte[] key = new byte[BLOCK];
    new SecureRandom().nextBytes(key);
    return of(key);
  }

  /**
   * @param key as long as the hash's block
   */
  public static HmacPads of(byte[] key) {
    byte[] inner = new byte[BLOCK];
    byte[] outer = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      inner[i] = (byte) (key[i] ^ INNER);
      outer[i] = (byte) (key[i] ^ OUTER);
    }
    return new HmacPads(inner, outer);
  }
}
