package org.orgo.engine.walls;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.orgo.platform.refusals.Refusal;

/** A row of another organization would be changed: to the caller it does not exist. */
public final class EngineRowNotFound extends NotFoundException implements Refusal {

  private static final long serialVersionUID = 1L;

  EngineRowNotFound() {
    super("There is no such thing in the engine");
  }

  @Override
  public String code() {
    return "engine_row_not_found";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.NOT_FOUND;
  }
}
