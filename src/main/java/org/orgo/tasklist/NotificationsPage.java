package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param nextHref older ones, or null
 */
public record NotificationsPage(Layout layout, List<NoticeRow> notices, String nextHref) {

  /** Kind is the event that caused it, such as {@code ESCALATED}; the text carries no secrets. */
  public record NoticeRow(
      String notificationId, String kind, String text, String href, Instant at, boolean read) {}
}
