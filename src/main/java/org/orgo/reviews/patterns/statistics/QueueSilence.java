package org.orgo.reviews.patterns.statistics;

import java.util.Optional;

/**
 * How many hours in a row nothing has come to a queue, against what it is used to. Only hours count
 * in which the organization is open, and only whole ones.
 *
 * @param hours without an arrival up to now
 * @param limit how many there may be
 * @param rate arrivals an hour
 * @param longest run of hours without an arrival before
 */
public record QueueSilence(int hours, double limit, double rate, int longest) {

  /** A queue is found by mistake so often in a year; see the simulation. */
  public static final double FALSE_ALARMS_A_YEAR = 0.4;

  /** With a slower queue a silence says nothing before weeks have passed. */
  private static final double MIN_RATE = 0.2;

  /** So many arrivals are missed by chance once in a thousand: -ln 0.001. */
  private static final double MISSED = 6.9;

  private static final double BEYOND_LONGEST = 1.5;

  /**
   * The silence, or nothing for a queue too slow to judge.
   *
   * @param arrivals in open hours since the history began, in order
   * @param now likewise
   */
  public static Optional<QueueSilence> of(double[] arrivals, double now) {
    double rate = arrivals.length / now;
    if (arrivals.length == 0 || rate < MIN_RATE) {
      return Optional.empty();
    }
    int longest = 1;
    int last = -1;
    for (double arrival : arrivals) {
      int hour = (int) arrival;
      longest = Math.max(longest, hour - last - 1);
      last = hour;
    }
    int hours = Math.max(0, (int) now - last - 1);
    double limit = Math.max(MISSED / rate, BEYOND_LONGEST * longest);
    return Optional.of(new QueueSilence(hours, limit, rate, longest));
  }

  public boolean isTooLong() {
    return hours > limit;
  }
}
