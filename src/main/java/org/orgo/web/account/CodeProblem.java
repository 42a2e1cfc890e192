package org.orgo.web.account;

import java.time.Duration;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.secondfactor.WrongCode;
import org.springframework.http.HttpStatus;

/**
 * Why a code was not taken.
 *
 * @param name {@code wrong}, {@code throttled}, or null when nothing is wrong
 */
record CodeProblem(String name, Duration retryAfter, HttpStatus status) {

  static final CodeProblem NONE = new CodeProblem(null, Duration.ZERO, HttpStatus.OK);

  /**
   * @throws RuntimeException the failure itself, where it is another one
   */
  static CodeProblem of(RuntimeException failure) {
    if (failure instanceof WrongCode) {
      return new CodeProblem("wrong", Duration.ZERO, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    if (failure instanceof LoginThrottled throttled) {
      return new CodeProblem(
          "throttled", Duration.ofSeconds(throttled.retryAfter()), HttpStatus.TOO_MANY_REQUESTS);
    }
    throw failure;
  }
}
