package org.orgo.audit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.orgo.platform.hashes.Sha256;

/**
 * SHA-256 over texts, each with its length before it, so that no two lists of texts have the same
 * bytes. An absent text has the length -1.
 */
final class CanonicalHash {

  private CanonicalHash() {}

  static byte[] of(String... texts) {
    MessageDigest digest = Sha256.digest();
    for (String text : texts) {
      if (text == null) {
        digest.update(length(-1));
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
      }
    }
    return digest.digest();
  }

  private static byte[] length(int bytes) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
  }
}
