package org.orgo.anonymous;

import org.orgo.platform.refusals.Refusal;

/** A report that waits to be routed has nobody yet who could read an answer. */
public class ReportNotInWork extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReportNotInWork() {
    super("Nobody works on this report yet; add to it once somebody does");
  }

  @Override
  public String code() {
    return "report_not_in_work";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
