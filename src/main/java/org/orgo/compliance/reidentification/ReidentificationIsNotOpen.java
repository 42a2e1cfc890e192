package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.Refusal;

/** What was asked for may not be opened, not yet or not any more. */
public class ReidentificationIsNotOpen extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReidentificationIsNotOpen() {
    super("This request is not open: nobody has consented, it was denied, or its time is over");
  }

  @Override
  public String code() {
    return "reidentification_is_not_open";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
