package org.orgo.reviews.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.web.Layout;

/**
 * The reviews that were held or skipped.
 *
 * @param nextHref older ones, or null
 */
public record ReviewsPage(Layout layout, List<ReviewRow> rows, String nextHref) {

  /**
   * @param late by how much it was held too late, in words; null in time
   */
  public record ReviewRow(
      UUID reviewId, String cadence, String period, String status, Instant heldAt, String late) {

    public String href() {
      return "/reviews/" + reviewId;
    }

    public boolean held() {
      return status.equals("HELD");
    }
  }
}
