package org.orgo.people.login.throttle;

import java.time.Duration;

/** What failed logins are counted by, how many are free, and how long the wait grows after them. */
enum LoginCounter {
  /** One account from one network: who guesses there. */
  PAIR(5, Duration.ofMinutes(15)),
  /** One network, whatever accounts it tries. */
  NETWORK(60, Duration.ofMinutes(5)),
  /** One account, wherever it is tried from. */
  ACCOUNT(20, Duration.ofMinutes(1)),
  /** All accounts of an organization. */
  ORGANIZATION(200, Duration.ofSeconds(15));

  private static final int MAX_DOUBLINGS = 20;

  private final int free;
  private final Duration maxWait;

  LoginCounter(int free, Duration maxWait) {
    this.free = free;
    this.maxWait = maxWait;
  }

  /** None for the free ones, then two seconds, and twice as long after each further one. */
  Duration waitAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration grown = Duration.ofSeconds(2L << Math.min(failures - free, MAX_DOUBLINGS));
    return grown.compareTo(maxWait) < 0 ? grown : maxWait;
  }
}
