package org.orgo.tasklist.web.storms;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * Escalations that reached the reader within minutes, and whose notices are held.
 *
 * @param held how many there are still
 * @param notices of one keyset page, the oldest first
 * @param nextHref the next page, or null
 */
public record StormPage(
    Layout layout,
    String stormId,
    Instant beganAt,
    int held,
    List<HeldRow> notices,
    String nextHref) {

  public String href() {
    return "/notifications/storms/" + stormId;
  }

  /** Kind as in {@code notice.kind.<kind>}; the text carries no secrets. */
  public record HeldRow(
      String notificationId, String kind, String number, String text, String href, Instant at) {}
}
