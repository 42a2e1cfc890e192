package org.orgo.engine.walls;

import org.camunda.bpm.engine.AuthorizationException;
import org.orgo.platform.refusals.Refusal;

/**
 * Somebody would change what all organizations share in the engine. It is one of the engine's own
 * refusals, so that every entry to the engine reports it as such.
 */
public final class EngineRowsProtected extends AuthorizationException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String touched;

  /**
   * @param touched the statement or kind of row, for the log only
   */
  EngineRowsProtected(String touched) {
    super(
        "What all organizations share in the engine, and its history, is changed by start-up, deployments and the clean-up only");
    this.touched = touched;
  }

  String touched() {
    return touched;
  }

  @Override
  public String code() {
    return "engine_rows_protected";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
