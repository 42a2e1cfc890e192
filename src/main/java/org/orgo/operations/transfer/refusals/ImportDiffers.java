package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** What the database holds after an import is not what was exported. */
public final class ImportDiffers extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ImportDiffers(String table) {
    super("After the import %s does not hold what the archive does".formatted(table));
  }

  @Override
  public String code() {
    return "import_differs";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
