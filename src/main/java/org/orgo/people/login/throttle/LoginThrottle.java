package org.orgo.people.login.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orgo.people.login.throttle.persistence.LoginThrottleMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing, and keeps nobody else out: whoever comes from a network that did not fail
 * itself, with the right password, is in at once or after one wait of at most a minute, whatever
 * others try. {@link LoginCounts} decides. Known and unknown accounts are counted alike, and so
 * would be one that belongs to no organization.
 */
@Component
public class LoginThrottle {

  private final LoginThrottleMapper mapper;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LoginThrottle(LoginThrottleMapper mapper, PlatformTransactionManager transactions, Clock clock) {
    this.mapper = mapper;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Counts an attempt before the password is checked, so that many at once count too.
   *
   * @param account the login name, normalised
   * @param address where it comes from
   * @throws LoginThrottled when it must wait
   */
  public void countAttempt(String account, String address) {
    LoginKeys keys = LoginKeys.of(account, address);
    Instant now = now();
    Duration wait = transaction.execute(status -> admit(keys, now));
    if (!wait.isZero()) {
      throw new LoginThrottled(wait);
    }
  }

  /** The attempt that was counted last had the right password. */
  public void forgive(String account, String address) {
    LoginKeys keys = LoginKeys.of(account, address);
    transaction.executeWithoutResult(status -> save(held(keys, now()).succeeded()));
  }

  /**
   * The attempt that was counted last had the right password, and a code is still to follow. Codes
   * that were wrong before stay counted: whoever knows the password does not begin anew with it.
   */
  public void forgiveStep(String account, String address) {
    LoginKeys keys = LoginKeys.of(account, address);
    transaction.executeWithoutResult(status -> save(held(keys, now()).halfSucceeded()));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  @Transactional
  public void forgetOld() {
    Instant now = now();
    mapper.forgetOlderThan(now.minus(LoginCount.FAILURE_TTL), now);
  }

  private Duration admit(LoginKeys keys, Instant now) {
    // who has to wait anyway writes nothing and holds nobody up
    LoginCounts seen = LoginCounts.of(keys, mapper.find(keys), now);
    if (!seen.untilAdmitted().isZero() && !seen.needsPromise()) {
      return seen.untilAdmitted();
    }
    LoginCounts held = held(keys, now);
    if (held.needsPromise()) {
      save(held.promised());
    } else if (held.untilAdmitted().isZero()) {
      save(held.counted());
    }
    return held.untilAdmitted();
  }

  /** As exact as the database keeps it: what was stored now must not seem to lie ahead. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LoginCounts held(LoginKeys keys, Instant now) {
    return LoginCounts.of(keys, mapper.hold(keys, now), now);
  }

  private void save(List<LoginCount> counts) {
    counts.forEach(mapper::save);
  }
}
