package org.orgo.people.secondfactor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of an authenticator app as RFC 6238 has them, with what every app supports: SHA-1, six
 * digits, thirty seconds.
 */
public final class Totp {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int CODES = 1_000_000;

  private Totp() {}

  static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  public static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
  }

  public static String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, step);
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%06d", number % CODES);
  }

  /**
   * The step of a right code: the one of now, or one beside it for clocks that differ.
   *
   * @param usedStep the latest whose code was taken; neither it nor an earlier one counts again
   */
  static OptionalLong matchingStep(byte[] secret, String code, Instant now, long usedStep) {
    long step = step(now);
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(each -> each > usedStep && isSame(code(secret, each), code))
        .findFirst();
  }

  /** As people type it where they cannot scan. */
  static String text(byte[] secret) {
    return new Base32().encodeToString(secret).replace("=", "");
  }

  /** What a QR code says to the app. */
  static String uri(String issuer, String account, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(issuer), encoded(account), text(secret), encoded(issuer));
  }

  private static boolean isSame(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] hmac(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA1", e);
    }
  }
}
