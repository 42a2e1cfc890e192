package org.orgo.anonymous;

import org.orgo.platform.refusals.Refusal;

/** Too much came within an hour; does not tell whether this would have been taken. */
public class ReportsThrottled extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReportsThrottled() {
    super("Too much was sent within the last hour; try again in an hour");
  }

  @Override
  public String code() {
    return "reports_throttled";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.TOO_MANY;
  }
}
