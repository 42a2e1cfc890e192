package org.orgo.reviews.cycle;

import java.time.Instant;
import java.util.List;
import org.orgo.reviews.ReviewPeriod;

/** What has to change about the cycles of an organization. */
record CyclePlan(List<WaitingCycle> ended, List<Started> started, List<Moved> moved) {

  /**
   * A cycle that begins.
   *
   * @param last the period after which the first one is looked back on
   */
  record Started(ReviewPeriod last, Instant due) {}

  /** A timer, and when it is to fire instead. */
  record Moved(WaitingCycle cycle, Instant due) {}

  boolean isEmpty() {
    return ended.isEmpty() && started.isEmpty() && moved.isEmpty();
  }
}
