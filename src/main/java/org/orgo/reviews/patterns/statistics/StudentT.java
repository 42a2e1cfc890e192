package org.orgo.reviews.patterns.statistics;

/** Student's t distribution: what is exceeded by chance in one of a hundred cases, one-sided. */
final class StudentT {

  private static final double NORMAL = 2.326348;

  /** For 1 to 30 degrees of freedom, as every textbook prints them. */
  private static final double[] ONE_PERCENT = {
    31.821, 6.965, 4.541, 3.747, 3.365, 3.143, 2.998, 2.896, 2.821, 2.764, 2.718, 2.681, 2.650,
    2.624, 2.602, 2.583, 2.567, 2.552, 2.539, 2.528, 2.518, 2.508, 2.500, 2.492, 2.485, 2.479,
    2.473, 2.467, 2.462, 2.457
  };

  private StudentT() {}

  /** Beyond the table two terms of the Cornish-Fisher expansion are exact to three decimals. */
  static double onePercent(int degreesOfFreedom) {
    if (degreesOfFreedom <= ONE_PERCENT.length) {
      return ONE_PERCENT[degreesOfFreedom - 1];
    }
    double z = NORMAL;
    double cubic = z * z * z;
    double first = (cubic + z) / (4 * degreesOfFreedom);
    double second =
        (5 * cubic * z * z + 16 * cubic + 3 * z) / (96.0 * degreesOfFreedom * degreesOfFreedom);
    return z + first + second;
  }
}
