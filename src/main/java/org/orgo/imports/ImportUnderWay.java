package org.orgo.imports;

import org.orgo.platform.refusals.Refusal;

/** The organization has an archive under way already; the next one waits until it is over. */
public class ImportUnderWay extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ImportUnderWay() {
    super("Another archive of the organization is under way; one is imported at a time");
  }

  @Override
  public String code() {
    return "import_under_way";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
