package org.orgo.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for the database, each for its own place only. A sealed secret names the key it was
 * sealed with, so that a key can be followed by another: the new one seals, the earlier ones still
 * open.
 */
@Component
public class SecretSeals {

  private static final int KEY_NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
  private final int current;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key seals and opens; the key that mailboxes are sealed with where none is set
   * @param earlier keys that open what was sealed before
   */
  @Autowired
  public SecretSeals(
      @Value("${orgo.secrets.key:${orgo.mail.signing-key:}}") String key,
      @Value("${orgo.secrets.earlier-keys:}") List<String> earlier) {
    Stream.concat(Stream.of(key), earlier.stream())
        .filter(text -> !text.isBlank())
        .forEach(text -> keys.putIfAbsent(name(text), derived(text)));
    this.current = keys.keySet().stream().findFirst().orElse(0);
  }

  /**
   * @param place whose it is, such as {@code second factor/organization/user}; it opens nowhere
   *     else
   */
  public byte[] seal(String place, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, current, nonce, place, secret);
    return ByteBuffer.allocate(KEY_NAME_BYTES + NONCE_BYTES + sealed.length)
        .putInt(current)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * @throws IllegalStateException when it was sealed with a key that is not set any more, or for
   *     another place
   */
  public byte[] open(String place, byte[] sealed) {
    ByteBuffer parts = ByteBuffer.wrap(sealed);
    int key = parts.getInt();
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    byte[] rest = new byte[parts.remaining()];
    parts.get(rest);
    return apply(Cipher.DECRYPT_MODE, key, nonce, place, rest);
  }

  /** Whether it was sealed with an earlier key, and so should be sealed again. */
  public boolean isOutdated(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt() != current;
  }

  private byte[] apply(int mode, int key, byte[] nonce, String place, byte[] content) {
    if (!keys.containsKey(key)) {
      throw new IllegalStateException(
          "A secret was sealed with a key that is not set; add it to orgo.secrets.earlier-keys");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The secret was not sealed for this place", e);
    }
  }

  /**
   * A keyed hash: the same text has the same one for the same purpose, and whoever lacks the key
   * can neither make nor try it.
   */
  public byte[] fingerprint(String purpose, String text) {
    SecretKeySpec key = keys.get(current);
    if (key == null) {
      throw new IllegalStateException("No key of secrets is set; set orgo.secrets.key");
    }
    return hmac(hmac(key.getEncoded(), purpose), text);
  }

  private static int name(String key) {
    return ByteBuffer.wrap(hmac(key, "name of the key of secrets")).getInt();
  }

  private static SecretKeySpec derived(String key) {
    return new SecretKeySpec(hmac(key, "secrets"), "AES");
  }

  private static byte[] hmac(String key, String purpose) {
    return hmac(key.getBytes(StandardCharsets.UTF_8), purpose);
  }

  private static byte[] hmac(byte[] key, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
