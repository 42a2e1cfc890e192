package org.orgo.workfiles;

import org.orgo.platform.refusals.Refusal;

/** A file was imported, and is neither changed nor imported again. */
public class FileIsImported extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  FileIsImported() {
    super("The file was imported already; upload it again, and what is known is told");
  }

  @Override
  public String code() {
    return "file_is_imported";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
