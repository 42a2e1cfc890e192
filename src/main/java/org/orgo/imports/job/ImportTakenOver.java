package org.orgo.imports.job;

import org.orgo.platform.refusals.Refusal;

/** Another node or command goes on with the import; what this one had read is not stored. */
public class ImportTakenOver extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ImportTakenOver() {
    super("The import is worked on elsewhere, or was stopped");
  }

  @Override
  public String code() {
    return "import_taken_over";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
