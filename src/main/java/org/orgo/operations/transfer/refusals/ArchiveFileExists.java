package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** An export does not write over a file. */
public final class ArchiveFileExists extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ArchiveFileExists() {
    super("There is a file of this name already; name another one");
  }

  @Override
  public String code() {
    return "archive_file_exists";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
