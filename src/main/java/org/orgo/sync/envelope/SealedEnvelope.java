package org.orgo.sync.envelope;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A content that only who has the key can read or change. Each sealing has a salt and a nonce of
 * its own; the header in front is part of what is authenticated.
 */
public final class SealedEnvelope {

  /** What a node may take along, before it is packed. */
  public static final int MAX_CONTENT_BYTES = 64 * 1024 * 1024;

  private static final int KEY_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedEnvelope() {}

  /** An opened one. */
  public record Opened(EnvelopeHeader header, byte[] content) {}

  public static byte[] seal(byte[] content, char[] key, UUID nodeId, long bundleSeq) {
    EnvelopeHeader header =
        new EnvelopeHeader(
            EnvelopeHeader.MIN_ROUNDS,
            random(EnvelopeHeader.SALT_BYTES),
            random(EnvelopeHeader.NONCE_BYTES),
            nodeId,
            bundleSeq);
    try {
      byte[] clear = header.bytes();
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, header, key);
      cipher.updateAAD(clear);
      byte[] sealed = Arrays.copyOf(clear, clear.length + cipher.getOutputSize(content.length));
      cipher.doFinal(content, 0, content.length, sealed, clear.length);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has AES-GCM and PBKDF2", impossible);
    }
  }

  /**
   * @throws EnvelopeDamaged when the key is another one or a single bit was changed
   */
  public static Opened open(byte[] sealed, char[] key) {
    EnvelopeHeader header = EnvelopeHeader.read(sealed);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, header, key);
      cipher.updateAAD(sealed, 0, EnvelopeHeader.BYTES);
      byte[] content =
          cipher.doFinal(sealed, EnvelopeHeader.BYTES, sealed.length - EnvelopeHeader.BYTES);
      return new Opened(header, content);
    } catch (AEADBadTagException wrong) {
      throw new EnvelopeDamaged();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has AES-GCM and PBKDF2", impossible);
    }
  }

  private static Cipher cipher(int mode, EnvelopeHeader header, char[] key)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(key, header.salt(), header.rounds(), KEY_BITS);
    try {
      byte[] derived =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(derived, "AES"),
          new GCMParameterSpec(EnvelopeHeader.TAG_BYTES * Byte.SIZE, header.nonce()));
      return cipher;
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] random(int length) {
    byte[] random = new byte[length];
    RANDOM.nextBytes(random);
    return random;
  }
}
