package org.orgo.engine.operations.jobs;

import org.orgo.platform.refusals.Refusal;

/** A failed step of a report's intake was to be dropped: what was reported is never lost. */
public class ReportNotDroppable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReportNotDroppable() {
    super("A report is never dropped; retry it once the cause is mended");
  }

  @Override
  public String code() {
    return "report_not_droppable";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
