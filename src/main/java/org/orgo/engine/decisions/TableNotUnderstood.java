package org.orgo.engine.decisions;

/** A deployed decision is no table in FEEL, so it cannot be asked. */
public final class TableNotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableNotUnderstood(String why) {
    super("The decision cannot be evaluated: " + why + ".");
  }
}
