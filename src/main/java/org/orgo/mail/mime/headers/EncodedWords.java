package org.orgo.mail.mime.headers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.mail.mime.text.TextDecoding;

/**
 * Decodes encoded words (RFC 2047, with the languages of RFC 2231). Neighbours of one charset are
 * decoded together, because mailers cut in the middle of a character.
 */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{1,75})\\?([bBqQ])\\?([^?]*)\\?=");

  private EncodedWords() {}

  static String decode(String value) {
    Matcher word = WORD.matcher(value);
    StringBuilder text = new StringBuilder(value.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      String between = value.substring(end, word.start());
      boolean follows = charset != null && between.isBlank();
      String next = word.group(1).toLowerCase(Locale.ROOT);
      if (charset != null && !(follows && next.equals(charset))) {
        text.append(TextDecoding.decode(bytes.toByteArray(), charset));
        bytes.reset();
      }
      text.append(follows ? "" : between);
      charset = next;
      bytes.writeBytes(octets(word.group(2), word.group(3)));
      end = word.end();
    }
    if (charset != null) {
      text.append(TextDecoding.decode(bytes.toByteArray(), charset));
    }
    return text.append(value, end, value.length()).toString();
  }

  private static byte[] octets(String encoding, String content) {
    return encoding.equalsIgnoreCase("b") ? base64(content) : quoted(content);
  }

  private static byte[] base64(String content) {
    String letters = content.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
    return Base64.getDecoder().decode(letters.substring(0, whole));
  }

  private static byte[] quoted(String content) {
    byte[] written = content.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
    for (int i = 0; i < written.length; i++) {
      int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
      int low = i + 2 < written.length ? Character.digit(written[i + 2], 16) : -1;
      if (written[i] == '=' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(written[i] == '_' ? ' ' : written[i]);
      }
    }
    return bytes.toByteArray();
  }
}
