package org.orgo.imports;

import org.orgo.platform.refusals.Refusal;

/** What was asked of an import cannot be done in the state it is in. */
public class ImportNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ImportNotOffered(String asked, ImportStatus status) {
    super("An import that is %s cannot be %s".formatted(status, asked));
  }

  @Override
  public String code() {
    return "import_not_offered";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
