package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param nextHref older ones, or null
 */
public record NotificationsPage(Layout layout, List<NoticeRow> notices, String nextHref) {

  /**
   * Kind is the event that caused it, such as {@code ESCALATED}; the text carries no secrets.
   *
   * @param number of the task; null where it is about something else
   * @param grantHref where a wish is granted by one click, or null
   */
  public record NoticeRow(
      String notificationId,
      String kind,
      String number,
      String text,
      String href,
      String grantHref,
      Instant at,
      boolean read) {}
}
