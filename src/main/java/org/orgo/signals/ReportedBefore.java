package org.orgo.signals;

import org.orgo.platform.refusals.Refusal;

/** The same anonymous report was sent before; its receipt was shown then and is shown once. */
public class ReportedBefore extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReportedBefore() {
    super("This report was sent before; its receipt is shown once");
  }

  @Override
  public String code() {
    return "reported_before";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
