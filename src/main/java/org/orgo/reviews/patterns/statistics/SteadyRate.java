package org.orgo.reviews.patterns.statistics;

/** What a threshold means to somebody who knows how often things happen. */
public final class SteadyRate {

  private static final int DAYS_OF_A_MONTH = 30;

  private SteadyRate() {}

  /**
   * How many similar cases a month make a threshold fire in half the reviews. Two in 7 days do at
   * 7.2 a month, three in 28 days at 2.9.
   */
  public static double perMonth(int events, int windowDays) {
    double low = 0;
    double high = 2.0 * events + 2;
    while (high - low > 1e-9 * events) {
      double middle = (low + high) / 2;
      if (fewerThan(events, middle) > 0.5) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low * DAYS_OF_A_MONTH / windowDays;
  }

  /** The probability of fewer events than these where so many are expected (Poisson). */
  private static double fewerThan(int events, double expected) {
    // In logarithms: the first term is no number any more above 700 events.
    double logarithm = -expected;
    double sum = 0;
    for (int count = 0; count < events; count++) {
      sum += Math.exp(logarithm);
      logarithm += Math.log(expected) - Math.log(count + 1.0);
    }
    return sum;
  }
}
