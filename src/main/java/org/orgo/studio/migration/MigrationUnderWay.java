package org.orgo.studio.migration;

import org.orgo.platform.refusals.Refusal;

/** Tasks of an organization are migrated by one order at a time. */
public final class MigrationUnderWay extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MigrationUnderWay() {
    super("A migration is under way; wait until it is done, or cancel it");
  }

  @Override
  public String code() {
    return "migration_under_way";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
