package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param nextHref older ones, or null
 */
public record BroadcastsPage(Layout layout, List<BulletinRow> bulletins, String nextHref) {

  /**
   * @param readers how many have read it, of {@code audience}
   * @param read by this reader
   */
  public record BulletinRow(
      String broadcastId,
      String title,
      String text,
      String label,
      String sender,
      Instant at,
      int readers,
      int audience,
      boolean read) {}
}
