package org.orgo.mail.outbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of our mails, by which machines do not answer and mailers thread them. */
public final class OutgoingMailHeaders {

  /** The header by which we recognise our own mail when a loop returns it. */
  public static final String LOOP = "X-Orgo-Loop";

  /** RFC 3834. */
  static final String AUTOMATIC = "Auto-Submitted";

  private OutgoingMailHeaders() {}

  /**
   * @param messageId without angle brackets
   * @param inReplyTo without angle brackets, null for the first mail of a thread
   */
  public static Map<String, String> of(String messageId, String inReplyTo) {
    return of(messageId, inReplyTo, List.of());
  }

  /**
   * @param references the oldest first; those that are no Message-IDs are left out, since others
   *     have chosen them
   */
  static Map<String, String> of(String messageId, String inReplyTo, List<String> references) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(AUTOMATIC, "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    headers.put(LOOP, "orgo");
    headers.put("Message-ID", bracketed(messageId));
    if (inReplyTo != null && isMessageId(inReplyTo)) {
      headers.put("In-Reply-To", bracketed(inReplyTo));
    }
    List<String> chain = references.isEmpty() ? ofNullable(inReplyTo) : references;
    String followed =
        chain.stream()
            .filter(OutgoingMailHeaders::isMessageId)
            .map(OutgoingMailHeaders::bracketed)
            .collect(Collectors.joining("\r\n "));
    if (!followed.isEmpty()) {
      headers.put("References", followed);
    }
    return headers;
  }

  private static List<String> ofNullable(String id) {
    return id == null ? List.of() : List.of(id);
  }

  private static boolean isMessageId(String id) {
    return !id.isEmpty() && id.chars().noneMatch(c -> c <= ' ' || c > '~' || c == '<' || c == '>');
  }

  private static String bracketed(String id) {
    if (!isMessageId(id)) {
      throw new IllegalArgumentException("Not a Message-ID");
    }
    return "<" + id + ">";
  }
}
