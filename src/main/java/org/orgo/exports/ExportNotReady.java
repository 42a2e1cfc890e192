package org.orgo.exports;

import org.orgo.platform.refusals.Refusal;

/** There is no file yet, or none any more. */
public class ExportNotReady extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ExportNotReady(ExportStatus status) {
    super("The export is %s and has no file".formatted(status));
  }

  @Override
  public String code() {
    return "export_not_ready";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
