package org.orgo.studio.shares;

import java.time.Duration;
import org.springframework.lang.Nullable;

/**
 * What became of new work under the version that is tried, and under the one that is live.
 *
 * @param minimumGroup from how many on work is counted that the reader may not read
 */
public record ShareFigures(SideFigures live, SideFigures tried, int minimumGroup) {

  /** Fewer on one side show chance and not the version. */
  public static final int MIN_COMPARED = 20;

  public boolean isTooFewToCompare() {
    return live.begun() < MIN_COMPARED || tried.begun() < MIN_COMPARED;
  }

  /**
   * One side.
   *
   * @param complaints about how many of the tasks somebody complained later
   * @param rerouted how many people gave to another queue
   * @param late how many nobody had moved at their first deadline
   * @param medianToFirstMove null while too few were moved
   */
  public record SideFigures(
      int begun,
      int escalated,
      int complaints,
      int rerouted,
      int late,
      @Nullable Duration medianToFirstMove) {

    static final SideFigures NONE = new SideFigures(0, 0, 0, 0, 0, null);
  }
}
