package org.orgo.mail.mime;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orgo.mail.mime.text.CleanText;

/**
 * Cleans the names of attachments: no path, no control characters, never empty, limited in length.
 */
final class AttachmentNames {

  private static final int MAX_LENGTH = 200;
  private static final Map<String, String> ENDINGS =
      Map.of("message/rfc822", ".eml", "text/calendar", ".ics", "text/html", ".html");

  private AttachmentNames() {}

  static String safe(Optional<String> claimed, String type, int place) {
    String name =
        claimed
            .map(AttachmentNames::withoutPath)
            .map(given -> given.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip())
            .filter(given -> !given.isEmpty() && !given.matches("\\.+"))
            .orElse("attachment-" + place + ENDINGS.getOrDefault(type, ""));
    return name.length() <= MAX_LENGTH
        ? name
        : CleanText.of(name.substring(name.length() - MAX_LENGTH));
  }

  /** The content type that a name promises. */
  static String type(String name) {
    String guessed = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
    return guessed == null ? "application/octet-stream" : guessed;
  }

  private static String withoutPath(String given) {
    return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  }
}
