package org.orgo.imports.archive;

import org.orgo.platform.refusals.Refusal;

/** A file holds no mails that can be read, or more than is taken at once. */
public class ArchiveRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ArchiveRefused(String reason) {
    super(reason);
  }

  @Override
  public String code() {
    return "archive_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
