package org.orgo.people.login.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * One counter as it is stored.
 *
 * @param blockedUntil no attempt before it
 * @param admittedFrom promised to a pair that was sent away because of others; or null
 * @param knownUntil the account was logged in to from this network; or null
 * @param updatedAt when it last failed
 */
public record LoginCount(
    byte[] throttleKey,
    int failures,
    Instant blockedUntil,
    Instant admittedFrom,
    Instant knownUntil,
    Instant updatedAt) {

  static final Duration FAILURE_TTL = Duration.ofMinutes(30);

  static LoginCount none(byte[] key, Instant now) {
    return new LoginCount(key, 0, now, null, null, now);
  }

  int failuresAt(Instant now) {
    return updatedAt.plus(FAILURE_TTL).isBefore(now) ? 0 : failures;
  }

  boolean isKnown(Instant now) {
    return knownUntil != null && knownUntil.isAfter(now);
  }

  /** With one failure more; what was promised is used up. */
  LoginCount failed(LoginCounter by, Instant now) {
    int counted = failuresAt(now) + 1;
    return new LoginCount(
        throttleKey, counted, now.plus(by.waitAfter(counted)), null, knownUntil, now);
  }

  LoginCount promising(Instant admission) {
    return new LoginCount(throttleKey, failures, blockedUntil, admission, knownUntil, updatedAt);
  }

  LoginCount cleared(Instant now) {
    return new LoginCount(throttleKey, 0, now, null, knownUntil, updatedAt);
  }

  LoginCount knownFrom(Instant now, Duration ttl) {
    return new LoginCount(throttleKey, 0, now, null, now.plus(ttl), now);
  }

  /** Without the failure that was counted in advance for an attempt that then succeeded. */
  LoginCount withoutOne(Instant now) {
    return new LoginCount(throttleKey, Math.max(failures - 1, 0), now, null, knownUntil, updatedAt);
  }
}
