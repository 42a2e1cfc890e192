package org.orgo.engine.walls;

import org.camunda.bpm.engine.AuthorizationException;
import org.orgo.platform.refusals.Refusal;

/** Somebody asks the engine for a report that it cannot make of one organization alone. */
public final class EngineReportRefused extends AuthorizationException implements Refusal {

  private static final long serialVersionUID = 1L;

  EngineReportRefused() {
    super("The engine makes this report of all organizations together, so nobody gets it");
  }

  @Override
  public String code() {
    return "engine_report_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
