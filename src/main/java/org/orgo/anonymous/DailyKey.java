package org.orgo.anonymous;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A random key that lives for a day, in memory. */
final class DailyKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private LocalDate day;
  private SecretKeySpec key;

  DailyKey(Clock clock) {
    this.clock = clock;
  }

  byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(today());
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private synchronized SecretKeySpec today() {
    LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!now.equals(day)) {
      byte[] drawn = new byte[BYTES];
      random.nextBytes(drawn);
      key = new SecretKeySpec(drawn, ALGORITHM);
      day = now;
    }
    return key;
  }
}
