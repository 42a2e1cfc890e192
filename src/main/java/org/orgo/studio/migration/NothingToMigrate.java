package org.orgo.studio.migration;

import org.orgo.platform.refusals.Refusal;

/** Nobody runs in another version, or all are to stay where they are. */
public final class NothingToMigrate extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NothingToMigrate() {
    super("No task would go on in the live version");
  }

  @Override
  public String code() {
    return "nothing_to_migrate";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
