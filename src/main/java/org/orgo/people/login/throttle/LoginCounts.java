package org.orgo.people.login.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known about an attempt when it comes in. A pair that failed too often waits for itself,
 * and so does a network. An account or an organization under attack makes nobody wait for a free
 * moment, which an attacker would take each time: it is told a short wait once and is let in after
 * it, whatever others do meanwhile. A pair that logged in before is counted by itself only.
 */
record LoginCounts(
    LoginCount pair, LoginCount network, LoginCount account, LoginCount organization, Instant now) {

  static final Duration KNOWN_TTL = Duration.ofDays(30);

  static LoginCounts of(LoginKeys keys, List<LoginCount> stored, Instant now) {
    return new LoginCounts(
        find(keys.pair(), stored, now),
        find(keys.network(), stored, now),
        find(keys.account(), stored, now),
        find(keys.organization(), stored, now),
        now);
  }

  /** Zero when the attempt may be made. */
  Duration untilAdmitted() {
    Duration own = until(pair.blockedUntil());
    return isKnown() ? own : longer(own, longer(until(network.blockedUntil()), untilPromise()));
  }

  /** Whether it is to be told now, for the first time, to wait because of others. */
  boolean needsPromise() {
    boolean mayComeIn = longer(until(pair.blockedUntil()), until(network.blockedUntil())).isZero();
    return mayComeIn && !isKnown() && pair.admittedFrom() == null && !becauseOfOthers().isZero();
  }

  /** The pair with its promise; and the network pays for it, so that promises are not free. */
  List<LoginCount> promised() {
    return List.of(
        pair.promising(now.plus(becauseOfOthers())), network.failed(LoginCounter.NETWORK, now));
  }

  List<LoginCount> counted() {
    LoginCount own = pair.failed(LoginCounter.PAIR, now);
    return isKnown()
        ? List.of(own)
        : List.of(
            own,
            network.failed(LoginCounter.NETWORK, now),
            account.failed(LoginCounter.ACCOUNT, now),
            organization.failed(LoginCounter.ORGANIZATION, now));
  }

  /** Only what this account itself is counted by begins anew. */
  List<LoginCount> succeeded() {
    LoginCount own = pair.knownFrom(now, KNOWN_TTL);
    return isKnown()
        ? List.of(own, account.cleared(now))
        : List.of(own, account.cleared(now), network.withoutOne(now), organization.withoutOne(now));
  }

  /**
   * Takes back what this one attempt was counted for, and nothing of those before; the next step
   * may follow at once.
   */
  List<LoginCount> halfSucceeded() {
    LoginCount own = pair.withoutOne(now).promising(now);
    return isKnown()
        ? List.of(own)
        : List.of(
            own, network.withoutOne(now), account.withoutOne(now), organization.withoutOne(now));
  }

  private boolean isKnown() {
    return pair.isKnown(now);
  }

  private Duration untilPromise() {
    return pair.admittedFrom() == null ? becauseOfOthers() : until(pair.admittedFrom());
  }

  private Duration becauseOfOthers() {
    return longer(
        LoginCounter.ACCOUNT.waitAfter(account.failuresAt(now)),
        LoginCounter.ORGANIZATION.waitAfter(organization.failuresAt(now)));
  }

  private Duration until(Instant time) {
    return time.isAfter(now) ? Duration.between(now, time) : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return Stream.of(one, other).max(Duration::compareTo).orElseThrow();
  }

  private static LoginCount find(byte[] key, List<LoginCount> stored, Instant now) {
    return stored.stream()
        .filter(each -> Arrays.equals(each.throttleKey(), key))
        .findFirst()
        .orElseGet(() -> LoginCount.none(key, now));
  }
}
