package org.orgo.mail.mime.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads UTF-7 (RFC 2152), which the JDK does not know; what is not well formed stays as it is. */
final class Utf7 {

  private Utf7() {}

  static String decode(byte[] bytes) {
    String written = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder(written.length());
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at++);
      if (c != '+') {
        text.append(c);
        continue;
      }
      int end = at;
      while (end < written.length() && isBase64(written.charAt(end))) {
        end++;
      }
      boolean closed = end < written.length() && written.charAt(end) == '-';
      if (end == at) {
        text.append('+');
      } else {
        text.append(utf16(written.substring(at, end)));
      }
      at = closed ? end + 1 : end;
    }
    return text.toString();
  }

  private static String utf16(String base64) {
    int whole = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
    byte[] units = Base64.getDecoder().decode(base64.substring(0, whole));
    return new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE);
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
