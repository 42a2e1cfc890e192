package org.orgo.mail.mime.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Guesses the charset of 8-bit text from its bytes. */
final class CharsetGuess {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int LOOKED_AT = 64 * 1024;
  private static final int ESCAPE = 0x1B;

  /** Of the letters in Western text, fewer are accented; in other scripts, most are 8-bit. */
  private static final double FOREIGN_SHARE = 0.3;

  /** Fewer bytes look like any charset. */
  private static final int TOLD_FROM = 6;

  private CharsetGuess() {}

  static String decode(byte[] bytes) {
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && !escapes(bytes)) {
      return utf8.get();
    }
    if (escapes(bytes) || isForeign(bytes)) {
      Optional<String> guessed = detected(bytes).flatMap(charset -> strictly(bytes, charset));
      if (guessed.isPresent()) {
        return guessed.get();
      }
    }
    return utf8.orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /** Empty when bytes do not fit the charset. */
  static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException | RuntimeException | Error unfit) {
      // Some rare charsets of the JDK have no decoder, or one that fails on garbage.
      return Optional.empty();
    }
  }

  /** Whether most letters are 8-bit, as in all scripts but the Latin one. */
  static boolean isForeign(byte[] bytes) {
    int high = 0;
    int ascii = 0;
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      high += bytes[i] < 0 ? 1 : 0;
      ascii += Character.isLetter(bytes[i]) && bytes[i] > 0 ? 1 : 0;
    }
    return high >= TOLD_FROM && high > FOREIGN_SHARE * (high + ascii);
  }

  static boolean isUtf8BeyondAscii(byte[] bytes) {
    for (byte octet : bytes) {
      if (octet < 0) {
        return strictly(bytes, StandardCharsets.UTF_8).isPresent();
      }
    }
    return false;
  }

  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextDecoding::lookup);
  }
}
