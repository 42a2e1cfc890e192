package org.orgo.web.rates;

import org.orgo.platform.refusals.Refusal;

/** An account sends more requests than one may. */
public class TooManyRequests extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  TooManyRequests(int limit, long retryAfter) {
    super("At most %d requests a minute; try again in %d seconds".formatted(limit, retryAfter));
  }

  @Override
  public String code() {
    return "too_many_requests";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.TOO_MANY;
  }
}
