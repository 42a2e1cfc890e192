package org.orgo.tasklist;

import java.time.Instant;

/**
 * An event or a comment of a task or case.
 *
 * @param kind {@code COMMENT}, {@code MAIL} (the whole text shown) or the event's type, such as
 *     {@code STATUS_CHANGED}
 * @param actor name of a person, or null for the system
 * @param from what it was, or null
 * @param to what it became, or null
 * @param text comment or reason, or null
 * @param visibility of a comment, or null
 */
public record TimelineEntry(
    String kind,
    String actor,
    String origin,
    Instant at,
    String from,
    String to,
    String text,
    String visibility) {

  public boolean isComment() {
    return "COMMENT".equals(kind);
  }
}
