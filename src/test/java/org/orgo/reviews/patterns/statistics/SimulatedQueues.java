package org.orgo.reviews.patterns.statistics;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Queues whose arrivals come in bursts: each open hour has a rate of its own around the queue's.
 * They are watched for a year and looked at every open hour.
 */
final class SimulatedQueues {

  private static final double HOURS_A_WEEK = 45;
  private static final double KNOWN = 12 * HOURS_A_WEEK;
  private static final double WATCHED = 52 * HOURS_A_WEEK;

  /** Shorter silences than this part of what chance allows are never too long. */
  private static final double WORTH_A_LOOK = 0.7 * 6.9;

  private final double arrivalsAnHour;
  private final Random random;

  SimulatedQueues(double arrivalsAnHour, long seed) {
    this.arrivalsAnHour = arrivalsAnHour;
    this.random = new Random(seed);
  }

  /** Each silence counts once, however many hours it is seen. */
  double alarmsAYear(int queues) {
    int alarms = 0;
    for (int queue = 0; queue < queues; queue++) {
      double[] arrivals = arrivals();
      for (int at = between(arrivals, 0, KNOWN).length; at < arrivals.length; at++) {
        double silence = Math.floor(arrivals[at]) - Math.floor(arrivals[at - 1]) - 1;
        if (silence >= WORTH_A_LOOK / arrivalsAnHour && isTooLong(arrivals, at)) {
          alarms++;
        }
      }
    }
    return (double) alarms / queues;
  }

  /** Looked at in the last hour before the arrival. */
  private static boolean isTooLong(double[] arrivals, int at) {
    double now = Math.floor(arrivals[at]);
    double[] known = between(arrivals, now - KNOWN, now);
    return QueueSilence.of(known, KNOWN).filter(QueueSilence::isTooLong).isPresent();
  }

  private static double[] between(double[] arrivals, double from, double until) {
    int first = Math.abs(Arrays.binarySearch(arrivals, from) + 1);
    int last = Math.abs(Arrays.binarySearch(arrivals, until) + 1);
    return Arrays.stream(arrivals, first, last).map(each -> each - from).toArray();
  }

  private double[] arrivals() {
    DoubleStream.Builder arrivals = DoubleStream.builder();
    for (int hour = 0; hour < KNOWN + WATCHED; hour++) {
      double rate = arrivalsAnHour * Draws.exponential(random);
      for (int left = Draws.poisson(random, rate); left > 0; left--) {
        arrivals.add(hour + random.nextDouble());
      }
    }
    return arrivals.build().sorted().toArray();
  }
}
