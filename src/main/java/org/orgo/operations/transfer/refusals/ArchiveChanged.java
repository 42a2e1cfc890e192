package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** An archive does not hold what its manifest says, or has none. */
public final class ArchiveChanged extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ArchiveChanged(String problem) {
    super("This archive is not what was exported: %s".formatted(problem));
  }

  @Override
  public String code() {
    return "archive_changed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
