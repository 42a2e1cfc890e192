package org.orgo.hooks;

import org.orgo.platform.refusals.Refusal;

/** A sender delivers more than its hook takes. */
public class TooManyDeliveries extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyDeliveries(int limit) {
    super("At most %d deliveries a minute; try again in a minute".formatted(limit));
  }

  @Override
  public String code() {
    return "too_many_deliveries";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.TOO_MANY;
  }
}
