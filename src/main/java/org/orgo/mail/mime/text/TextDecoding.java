package org.orgo.mail.mime.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.util.CharsetUtil;

/** Decodes bytes for any claim about their charset, be it true, false or nonsense. */
public final class TextDecoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoding() {}

  public static String decode(byte[] bytes, String claimed) {
    Charset charset = believed(claimed);
    if (charset == null) {
      return guess(bytes);
    }
    try {
      return new String(bytes, charset);
    } catch (RuntimeException | Error brokenDecoder) {
      // Some rare charsets of the JDK have no decoder, or one that fails on garbage.
      return guess(bytes);
    }
  }

  /** Decodes 8-bit text without a usable claim as what it most probably is. */
  public static String guess(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static Charset believed(String claimed) {
    if (claimed == null) {
      return null;
    }
    return switch (claimed.strip().toLowerCase(Locale.ROOT)) {
      // Mailers say ASCII for any charset, and Latin-1 for Windows-1252.
      case "us-ascii", "ascii", "utf-8", "utf8", "" -> null;
      case "iso-8859-1", "latin1" -> WINDOWS_1252;
      default -> lookup(claimed.strip());
    };
  }

  private static Charset lookup(String claimed) {
    try {
      return CharsetUtil.lookup(claimed);
    } catch (RuntimeException nonsense) {
      return null;
    }
  }
}
