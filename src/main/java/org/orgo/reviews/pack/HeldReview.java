package org.orgo.reviews.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.orgo.reviews.Cadence;

/**
 * A review as its row says.
 *
 * @param status HELD or SKIPPED
 * @param lateSeconds by how much it was held after it was due; 0 in time
 */
public record HeldReview(
    UUID reviewId,
    Cadence cadence,
    LocalDate periodStart,
    LocalDate periodEnd,
    String status,
    Instant dueAt,
    Instant heldAt,
    long lateSeconds) {

  public boolean isHeld() {
    return status.equals("HELD");
  }
}
