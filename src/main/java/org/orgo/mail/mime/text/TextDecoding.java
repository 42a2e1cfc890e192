package org.orgo.mail.mime.text;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.util.CharsetUtil;

/** Decodes bytes for any claim about their charset, be it true, false or nonsense. */
public final class TextDecoding {

  /** Names that mailers give to charsets, and charsets that hold all of another one. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("hz-gb-2312", "gb18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("ks_c_5601-1987", "ms949"),
          Map.entry("ks_c_5601", "ms949"),
          Map.entry("euc-kr", "ms949"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("iso-8859-8-e", "windows-1255"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("x-mac-roman", "x-macroman"),
          Map.entry("cp-850", "ibm850"));

  private TextDecoding() {}

  public static String decode(byte[] bytes, String claimed) {
    String name = name(claimed);
    switch (name) {
      // Mailers say ASCII for any charset, and Latin-1 for Windows-1252.
      case "us-ascii", "ascii", "ansi_x3.4-1968", "utf-8", "utf8", "" -> {
        return guess(bytes);
      }
      case "utf-7", "unicode-1-1-utf-7" -> {
        return Utf7.decode(bytes);
      }
      case "iso-8859-1", "latin1", "iso8859-1", "windows-1252", "cp1252" -> {
        return guess(bytes);
      }
      default -> {
        return lookup(name).map(charset -> decode(bytes, charset)).orElseGet(() -> guess(bytes));
      }
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    boolean wide = charset.name().startsWith("UTF-");
    if (!wide && CharsetGuess.isUtf8BeyondAscii(bytes)) {
      return guess(bytes);
    }
    return CharsetGuess.strictly(bytes, charset).orElseGet(() -> roughly(bytes, charset));
  }

  /** A text that does not fit the charset it claims: mostly of another one, seldom cut off. */
  private static String roughly(byte[] bytes, Charset charset) {
    try {
      String text = new String(bytes, charset);
      long unread = text.chars().filter(c -> c == '\uFFFD').count();
      return unread * 50 <= text.length() ? text : guess(bytes);
    } catch (RuntimeException | Error brokenDecoder) {
      // Some rare charsets of the JDK have no decoder, or one that fails on garbage.
      return guess(bytes);
    }
  }

  /** Decodes 8-bit text without a usable claim as what it most probably is. */
  public static String guess(byte[] bytes) {
    return CharsetGuess.decode(bytes);
  }

  static Optional<Charset> lookup(String claimed) {
    String name = name(claimed);
    try {
      return Optional.ofNullable(CharsetUtil.lookup(NAMES.getOrDefault(name, name)));
    } catch (RuntimeException nonsense) {
      return Optional.empty();
    }
  }

  /** Without quotation marks and without the language that RFC 2231 lets follow. */
  private static String name(String claimed) {
    if (claimed == null) {
      return "";
    }
    String name = claimed.replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
    int end = name.indexOf('*');
    return end < 0 ? name : name.substring(0, end);
  }
}
