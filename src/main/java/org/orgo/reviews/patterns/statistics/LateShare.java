package org.orgo.reviews.patterns.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The share of items that were late in a window, against the windows before it.
 *
 * @param now share in the window, from 0 to 1
 * @param before share in all windows before
 * @param dispersion by how much the windows before vary more than chance alone would
 * @param z how many standard errors the share is worse
 */
public record LateShare(double now, double before, double dispersion, double z) {

  /** The window itself and eleven before it. */
  public static final int WINDOWS = 12;

  /** Of a hundred roles without a drift, so many are found a review; see the simulation. */
  public static final double FALSE_ALARMS_PERCENT = 2.8;

  private static final double MIN_WORSE = 0.10;

  /** Exceeded by chance in one of a hundred, with eleven windows to judge by. */
  private static final double LIMIT = StudentT.onePercent(WINDOWS - 1);

  /** So many times the items of the window must be known from before. */
  private static final int HISTORY = 3;

  /**
   * The comparison, or nothing when there are too few items now or before.
   *
   * @param late items that were late, the newest window first
   * @param items all items of these windows
   */
  public static Optional<LateShare> of(int[] late, int[] items, int minimumItems) {
    int lateBefore = Arrays.stream(late).skip(1).sum();
    int itemsBefore = Arrays.stream(items).skip(1).sum();
    if (items[0] < minimumItems || itemsBefore < HISTORY * minimumItems) {
      return Optional.empty();
    }
    double now = (double) late[0] / items[0];
    double before = (double) lateBefore / itemsBefore;
    // Half an item more: where nothing was ever late, chance still has a spread.
    double expected = (lateBefore + 0.5) / (itemsBefore + 1.0);
    double spread = expected * (1 - expected);
    double dispersion = Math.max(1, dispersion(late, items, before, spread));
    double error = Math.sqrt(dispersion * spread * (1.0 / items[0] + 1.0 / itemsBefore));
    return Optional.of(new LateShare(now, before, dispersion, (now - before) / error));
  }

  public boolean isDrift() {
    return now - before >= MIN_WORSE && z > LIMIT;
  }

  private static double dispersion(int[] late, int[] items, double before, double spread) {
    double sum = 0;
    int windows = 0;
    for (int window = 1; window < items.length; window++) {
      if (items[window] > 0) {
        double off = late[window] - items[window] * before;
        sum += off * off / (items[window] * spread);
        windows++;
      }
    }
    return sum / windows;
  }
}
