package org.orgo.studio.archive;

import org.orgo.platform.refusals.Refusal;

/** What was sent is no zip of definitions, or holds more than is taken at once. */
public class InvalidArchive extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  InvalidArchive(String reason) {
    super(reason);
  }

  @Override
  public String code() {
    return "invalid_archive";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
