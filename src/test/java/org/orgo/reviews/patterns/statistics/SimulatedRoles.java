package org.orgo.reviews.patterns.statistics;

import java.util.Random;

/** Roles of which about one item in seven is late, more in some windows and fewer in others. */
final class SimulatedRoles {

  private static final double LATE = 0.15;
  private static final double BETWEEN_WINDOWS = 0.5;
  private static final int MINIMUM_ITEMS = 20;

  private final int itemsPerWindow;
  private final Random random;

  SimulatedRoles(int itemsPerWindow, long seed) {
    this.itemsPerWindow = itemsPerWindow;
    this.random = new Random(seed);
  }

  /**
   * In how many of a hundred a drift is found.
   *
   * @param drift of the logarithm of the odds in the newest window
   */
  double found(int roles, double drift) {
    int found = 0;
    for (int role = 0; role < roles; role++) {
      int[] late = new int[LateShare.WINDOWS];
      int[] items = new int[LateShare.WINDOWS];
      for (int window = 0; window < LateShare.WINDOWS; window++) {
        double odds =
            Math.log(LATE / (1 - LATE))
                + BETWEEN_WINDOWS * random.nextGaussian()
                + (window == 0 ? drift : 0);
        items[window] = Draws.poisson(random, itemsPerWindow);
        late[window] = late(items[window], 1 / (1 + Math.exp(-odds)));
      }
      found +=
          LateShare.of(late, items, MINIMUM_ITEMS).filter(LateShare::isDrift).isPresent() ? 1 : 0;
    }
    return 100.0 * found / roles;
  }

  private int late(int items, double probability) {
    int late = 0;
    for (int item = 0; item < items; item++) {
      late += random.nextDouble() < probability ? 1 : 0;
    }
    return late;
  }
}
