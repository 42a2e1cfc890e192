package org.orgo.people.login.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.orgo.people.login.throttle.persistence.LoginThrottleMapper;
import org.orgo.platform.events.AfterCommit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which attempts to log in are worth an entry, so that many of them write few: of an account
 * the first in an hour from a network, of names that nobody has the first in an hour from there.
 */
@Component
public class RecordedAttempts {

  static final Duration ONCE_IN = Duration.ofHours(1);

  private final LoginThrottleMapper mapper;
  private final Clock clock;

  /** So that most of a flood ask the database nothing. */
  private final Cache<ByteBuffer, Instant> here = Caffeine.newBuilder().maximumSize(20_000).build();

  RecordedAttempts(LoginThrottleMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * @param what kind of entry
   * @param account whose, such as an organization and the login name in it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isFirst(String what, String account, String address) {
    return first(LoginKeys.recorded(what, account, address));
  }

  /** The same for a network, whatever names it tries. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isFirst(String what, String address) {
    return first(LoginKeys.recorded(what, address));
  }

  private boolean first(byte[] key) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ByteBuffer known = ByteBuffer.wrap(key);
    if (Optional.ofNullable(here.getIfPresent(known)).filter(now::isBefore).isPresent()) {
      return false;
    }
    Instant until = now.plus(ONCE_IN);
    boolean first = mapper.note(key, now, until) > 0;
    if (first) {
      AfterCommit.run(() -> here.put(known, until));
    }
    return first;
  }
}
