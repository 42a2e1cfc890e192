package org.orgo.engine.access;

import java.util.Set;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;

/**
 * Where a job comes from.
 *
 * @param tenantId null when it belongs to no organization
 * @param handlerType what kind of job it is
 * @param isBackground whether it stands back behind the others
 * @param traceParent the place in a trace of what made it; null when there is none
 */
record JobOrigin(String tenantId, String handlerType, boolean isBackground, String traceParent) {

  /** The jobs that the engine makes by itself. Every other one was asked for by somebody. */
  private static final Set<String> THE_ENGINES_OWN = Set.of(HistoryCleanupJobHandler.TYPE);

  /** Whose share of the threads it runs in. */
  String owner() {
    if (isBackground) {
      return JobShares.BACKGROUND;
    }
    return tenantId == null ? JobShares.NOBODY : tenantId;
  }

  boolean isEnginesOwn() {
    return tenantId == null && THE_ENGINES_OWN.contains(handlerType);
  }
}
