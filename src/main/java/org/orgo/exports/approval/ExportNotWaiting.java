package org.orgo.exports.approval;

import org.orgo.platform.refusals.Refusal;

/** The export does not wait for a decision: it was decided on, or too late. */
public class ExportNotWaiting extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ExportNotWaiting() {
    super("This export does not wait for a decision any more");
  }

  @Override
  public String code() {
    return "export_not_waiting";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
