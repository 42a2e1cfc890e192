package org.orgo.people.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.login.persistence.LoginMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. The strict count is per account and network address, so that a guesser never
 * locks out the owner, who comes from elsewhere; a loose one per address stops trying one password
 * on many accounts. An account belongs to its tenant by its address, so the tenant is in the key.
 */
@Component
class LoginThrottle {

  private static final int FREE_PER_ACCOUNT = 5;
  private static final int FREE_PER_ADDRESS = 60;
  private static final int MAX_WAIT_SECONDS = 300;
  private static final Duration FAILURE_TTL = Duration.ofMinutes(30);

  private final LoginMapper mapper;
  private final Clock clock;

  LoginThrottle(LoginMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * @throws LoginThrottled when this account or this address must wait
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void countAttempt(String account, String address) {
    if (!free(accountKey(account, address), FREE_PER_ACCOUNT)
        || !free(addressKey(address), FREE_PER_ADDRESS)) {
      throw new LoginThrottled();
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void forgive(String account, String address) {
    mapper.forgive(accountKey(account, address));
    mapper.forgive(addressKey(address));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  @Transactional
  public void forgetOld() {
    mapper.forgetOlderThan(clock.instant().minus(FAILURE_TTL));
  }

  private boolean free(byte[] key, int attempts) {
    Instant now = clock.instant();
    return mapper.countAttempt(key, attempts, MAX_WAIT_SECONDS, now.minus(FAILURE_TTL), now) > 0;
  }

  private static byte[] accountKey(String account, String address) {
    return EmailAddresses.sha256("account " + account + " " + address);
  }

  private static byte[] addressKey(String address) {
    return EmailAddresses.sha256("address " + address);
  }
}
