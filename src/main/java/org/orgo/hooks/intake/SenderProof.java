package org.orgo.hooks.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.orgo.hooks.HookSettings;

/** What a request carries to prove that its sender knows the secret of a hook. */
final class SenderProof {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +");
  private static final Pattern ALGORITHM = Pattern.compile("(?i)sha256=");
  private static final Pattern TIME = Pattern.compile("(?:^|,)\\s*t=(\\d{1,12})(?:,|$)");
  private static final Pattern SIGNATURE = Pattern.compile("(?:^|,)\\s*v1=([^,\\s]+)");

  private final HookSettings settings;
  private final byte[] secret;

  SenderProof(HookSettings settings, byte[] secret) {
    this.settings = settings;
    this.secret = secret;
  }

  /**
   * @param value of the hook's header; may be null
   */
  boolean isGiven(String value, byte[] body, Instant now) {
    if (value == null) {
      return false;
    }
    return switch (settings.scheme()) {
      case BEARER -> same(bytes(without(BEARER, value)), secret);
      case BODY_HMAC -> isHmac(without(ALGORITHM, value), hmac(body));
      case TIMESTAMPED_HMAC -> isTimestamped(value, body, now);
    };
  }

  private boolean isTimestamped(String value, byte[] body, Instant now) {
    Matcher time = TIME.matcher(value);
    if (!time.find()) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
    Duration off = Duration.between(signed, now).abs();
    byte[] expected = hmac(bytes(time.group(1) + "."), body);
    return off.toSeconds() <= settings.toleranceSeconds()
        && SIGNATURE
            .matcher(value)
            .results()
            .anyMatch(signature -> isHmac(signature.group(1), expected));
  }

  private static boolean isHmac(String written, byte[] expected) {
    return Stream.of(hex(written), base64(written))
        .flatMap(Optional::stream)
        .anyMatch(read -> same(read, expected));
  }

  private static Optional<byte[]> hex(String text) {
    try {
      return Optional.of(HexFormat.of().parseHex(text.strip()));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.strip()));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private byte[] hmac(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
    }
  }

  /** Takes as long where the first byte differs as where the last does. */
  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static String without(Pattern start, String value) {
    Matcher found = start.matcher(value.strip());
    return found.lookingAt() ? value.strip().substring(found.end()) : value.strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
