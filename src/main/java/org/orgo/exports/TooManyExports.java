package org.orgo.exports;

import org.orgo.platform.refusals.Refusal;

/** Somebody has as many exports under way as one person may have. */
public class TooManyExports extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyExports(int limit) {
    super("No more than %d exports may wait or run at once; wait for one of them".formatted(limit));
  }

  @Override
  public String code() {
    return "too_many_exports";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
