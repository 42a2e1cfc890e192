package org.orgo.engine.decisions;

/** A deployed decision is not a table in FEEL and cannot be evaluated. */
public final class TableNotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableNotUnderstood(String why) {
    super("The decision cannot be evaluated: " + why + ".");
  }
}
