package org.orgo.exports;

import org.orgo.platform.refusals.Refusal;

/** More was selected than one file may hold. */
public class TooManyRows extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyRows(int limit) {
    super("More than %d rows are selected; narrow the filter".formatted(limit));
  }

  @Override
  public String code() {
    return "too_many_rows";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
