package org.orgo.people.login.throttle;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts; does not tell whether one of them was right. */
public class LoginThrottled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  LoginThrottled(Duration wait) {
    super("Too many attempts; wait %d s".formatted(seconds(wait)));
    this.wait = wait;
  }

  /** How long, in seconds, rounded up: whoever waits so long need not wait again. */
  public long retryAfter() {
    return seconds(wait);
  }

  private static long seconds(Duration wait) {
    return wait.plusNanos(999_999_999).toSeconds();
  }
}
