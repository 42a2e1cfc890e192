package org.orgo.sync.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * What stands in front of a sealed content in the clear, and is authenticated with it: {@code
 * ORGO}, version, key derivation and its rounds, salt, nonce, node, bundle.
 *
 * @param bundleSeq which bundle of the node it is, or belongs to
 */
public record EnvelopeHeader(int rounds, byte[] salt, byte[] nonce, UUID nodeId, long bundleSeq) {

  static final int SALT_BYTES = 16;
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;
  static final int BYTES = 4 + 1 + 1 + 4 + SALT_BYTES + NONCE_BYTES + 16 + 8;
  static final int MIN_ROUNDS = 600_000;

  /** More would let a forged file keep a computer busy for minutes. */
  private static final int MAX_ROUNDS = 10_000_000;

  private static final byte[] MAGIC = "ORGO".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final byte PBKDF2_HMAC_SHA256 = 1;

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .put(MAGIC)
        .put(VERSION)
        .put(PBKDF2_HMAC_SHA256)
        .putInt(rounds)
        .put(salt)
        .put(nonce)
        .putLong(nodeId.getMostSignificantBits())
        .putLong(nodeId.getLeastSignificantBits())
        .putLong(bundleSeq)
        .array();
  }

  /**
   * @throws EnvelopeDamaged when this is none, or one of another version
   */
  static EnvelopeHeader read(byte[] sealed) {
    if (sealed.length < BYTES + TAG_BYTES) {
      throw new EnvelopeDamaged();
    }
    ByteBuffer in = ByteBuffer.wrap(sealed);
    byte[] magic = taken(in, MAGIC.length);
    boolean known =
        Arrays.equals(magic, MAGIC) && in.get() == VERSION && in.get() == PBKDF2_HMAC_SHA256;
    if (!known) {
      throw new EnvelopeDamaged();
    }
    int rounds = in.getInt();
    if (rounds < MIN_ROUNDS || rounds > MAX_ROUNDS) {
      throw new EnvelopeDamaged();
    }
    byte[] salt = taken(in, SALT_BYTES);
    byte[] nonce = taken(in, NONCE_BYTES);
    return new EnvelopeHeader(
        rounds, salt, nonce, new UUID(in.getLong(), in.getLong()), in.getLong());
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
  }
}
