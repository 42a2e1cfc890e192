package org.orgo.mail.threads;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.UUID;

/** 128 bits in 26 lower-case letters and digits: survives mailers that fold the case. */
final class Base32 {

  static final int LENGTH = 26;

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  static String encode(byte[] sixteen) {
    BigInteger number = new BigInteger(1, sixteen);
    char[] text = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS.charAt(number.intValue() & 31);
      number = number.shiftRight(5);
    }
    return new String(text);
  }

  static String encode(UUID id) {
    return encode(bytes(id));
  }

  /** Null where the text is not one that {@link #encode} writes. */
  static UUID uuid(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return null;
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
    }
    if (text.length() != LENGTH || number.bitLength() > 128) {
      return null;
    }
    return new UUID(number.shiftRight(64).longValue(), number.longValue());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
