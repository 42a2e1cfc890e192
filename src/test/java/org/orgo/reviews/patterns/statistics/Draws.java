package org.orgo.reviews.patterns.statistics;

import java.util.Random;

/** Numbers drawn from distributions the JDK does not have. */
final class Draws {

  private Draws() {}

  /** By counting how many exponential waits fit into the time. */
  static int poisson(Random random, double expected) {
    int count = -1;
    double time = 0;
    while (time < expected) {
      time += exponential(random);
      count++;
    }
    return count;
  }

  static double exponential(Random random) {
    return -Math.log(1 - random.nextDouble());
  }
}
