package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** A row of the archive has the key of a row that is here, or lacks what it refers to. */
public final class RowsCollide extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public RowsCollide(String table, String detail) {
    super("A row of %s cannot be added beside what is here: %s".formatted(table, detail));
  }

  @Override
  public String code() {
    return "rows_collide";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
