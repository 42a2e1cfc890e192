package org.orgo.studio.migration;

import org.orgo.platform.refusals.Refusal;

/** A migration that has ended cannot be cancelled. */
public final class MigrationIsOver extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MigrationIsOver() {
    super("The migration has ended and cannot be cancelled any more");
  }

  @Override
  public String code() {
    return "migration_is_over";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
