package org.orgo.workfiles;

import org.orgo.platform.refusals.Refusal;

/** A file is to be imported as a whole, and some of its rows cannot be. */
public class RowsAreWrong extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  RowsAreWrong(int rows) {
    super(
        "%d rows cannot be imported as they are; mend them, or import the good ones only"
            .formatted(rows));
  }

  @Override
  public String code() {
    return "rows_are_wrong";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
