package org.orgo.web.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts the requests of each account in a minute that begins with its first, so that a program
 * that runs wild does not take the node from everybody else. Who is not let in is slowed down
 * elsewhere.
 */
final class RequestRates implements HandlerInterceptor {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_ACCOUNTS = 100_000;

  private final int limit;
  private final Cache<UserId, AtomicInteger> counts;

  RequestRates(int limit, Ticker ticker) {
    this.limit = limit;
    this.counts =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MAX_ACCOUNTS)
            .ticker(ticker)
            .build();
  }

  /**
   * @throws TooManyRequests beyond the limit
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Optional<UserId> account = CurrentActor.find().flatMap(Actor::user);
    if (account.isPresent() && count(account.get()) > limit) {
      long seconds = untilNextWindow(account.get()).plusMillis(999).toSeconds();
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      throw new TooManyRequests(limit, seconds);
    }
    return true;
  }

  private int count(UserId account) {
    return counts.get(account, none -> new AtomicInteger()).incrementAndGet();
  }

  private Duration untilNextWindow(UserId account) {
    return counts
        .policy()
        .expireAfterWrite()
        .flatMap(expiry -> expiry.ageOf(account))
        .map(WINDOW::minus)
        .orElse(Duration.ZERO);
  }
}
