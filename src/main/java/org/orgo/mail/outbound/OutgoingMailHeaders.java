package org.orgo.mail.outbound;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of our mails, by which machines do not answer and mailers thread them. */
public final class OutgoingMailHeaders {

  /** The header by which we recognise our own mail when a loop returns it. */
  public static final String LOOP = "X-Orgo-Loop";

  private OutgoingMailHeaders() {}

  /**
   * @param messageId without angle brackets
   * @param inReplyTo without angle brackets, null for the first mail of a thread
   */
  public static Map<String, String> of(String messageId, String inReplyTo) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    headers.put(LOOP, "orgo");
    headers.put("Message-ID", bracketed(messageId));
    if (inReplyTo != null) {
      headers.put("In-Reply-To", bracketed(inReplyTo));
      headers.put("References", bracketed(inReplyTo));
    }
    return headers;
  }

  private static String bracketed(String id) {
    if (id.isEmpty() || id.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>')) {
      throw new IllegalArgumentException("Not a Message-ID");
    }
    return "<" + id + ">";
  }
}
