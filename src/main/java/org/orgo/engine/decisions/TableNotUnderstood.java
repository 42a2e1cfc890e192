package org.orgo.engine.decisions;

/** A deployed decision is not a table in FEEL and cannot be evaluated. */
public final class TableNotUnderstood extends DecisionFailed {
  private static final long serialVersionUID = 1L;

  TableNotUnderstood(String why) {
    this(why, null);
  }

  TableNotUnderstood(String why, Throwable cause) {
    super("The decision cannot be evaluated: " + why + ".", cause);
  }
}
