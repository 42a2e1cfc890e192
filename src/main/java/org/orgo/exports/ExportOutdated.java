package org.orgo.exports;

import org.orgo.platform.refusals.Refusal;

/** What the file holds may no longer be read by whoever fetches it. */
public class ExportOutdated extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ExportOutdated() {
    super("Not everything in this file may be read by you any more; run the export again");
  }

  @Override
  public String code() {
    return "export_outdated";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
