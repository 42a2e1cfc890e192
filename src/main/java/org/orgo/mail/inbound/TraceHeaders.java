package org.orgo.mail.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Removes the header fields that servers add to a mail on its way. A server that delivers a mail
 * twice adds different ones each time. Without a Message-ID from the sender, two mails with the
 * same words may be two reports, and only these fields tell them apart.
 */
final class TraceHeaders {

  private static final Set<String> TRACE =
      Set.of(
          "return-path",
          "received",
          "x-received",
          "received-spf",
          "delivered-to",
          "x-original-to",
          "authentication-results");

  private TraceHeaders() {}

  /** The mail without these fields when it has a Message-ID below them; otherwise unchanged. */
  static byte[] stripFrom(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    int begin = endOfTrace(text);
    return begin > 0 && namesItself(text, begin)
        ? Arrays.copyOfRange(mail, begin, mail.length)
        : mail;
  }

  private static int endOfTrace(String text) {
    int line = 0;
    boolean traced = false;
    while (line < text.length()) {
      boolean folded = text.charAt(line) == ' ' || text.charAt(line) == '\t';
      traced = folded ? traced : TRACE.contains(field(text, line));
      if (!traced) {
        return line;
      }
      int end = text.indexOf('\n', line);
      line = end < 0 ? text.length() : end + 1;
    }
    return 0;
  }

  private static boolean namesItself(String text, int begin) {
    int line = begin;
    while (line < text.length() && text.charAt(line) != '\r' && text.charAt(line) != '\n') {
      if (field(text, line).equals("message-id")) {
        return true;
      }
      int end = text.indexOf('\n', line);
      line = end < 0 ? text.length() : end + 1;
    }
    return false;
  }

  private static String field(String text, int line) {
    int end = text.indexOf('\n', line);
    int colon = text.indexOf(':', line);
    boolean named = colon >= 0 && (end < 0 || colon < end);
    return named ? text.substring(line, colon).strip().toLowerCase(Locale.ROOT) : "";
  }
}
