package org.orgo.engine.walls;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.orgo.engine.access.EngineCaller;

/**
 * Which queries a caller may ask whose answers are no rows, so that no row of it can be looked at:
 * counts, sums and pages that the engine makes of all tenants together.
 */
final class ReportWall {

  /** Statements of the engine that ignore its tenant check. */
  private static final Set<String> REFUSED =
      Set.of(
          "selectCompletedHistoricActivityPage",
          "selectCompletedHistoricIncidentsPage",
          "selectCompletedHistoricProcessInstancePage",
          "selectCompletedHistoricTaskInstancePage",
          "selectExecutionByNativeQuery",
          "selectExecutionCountByNativeQuery",
          "selectFinishedBatchesReportEntities",
          "selectFinishedBatchesReportEntitiesCount",
          "selectHistoricActivityInstanceByNativeQuery",
          "selectHistoricActivityInstanceCountByNativeQuery",
          "selectHistoricCaseActivityInstanceByNativeQuery",
          "selectHistoricCaseActivityInstanceCountByNativeQuery",
          "selectHistoricCaseActivityStatistics",
          "selectHistoricCaseActivityStatisticsCount",
          "selectHistoricCaseInstanceByNativeQuery",
          "selectHistoricCaseInstanceCountByNativeQuery",
          "selectHistoricDecisionInstanceCountByNativeQuery",
          "selectHistoricDecisionInstancePage",
          "selectHistoricDecisionInstancesByNativeQuery",
          "selectHistoricIdentityLinkPage",
          "selectHistoricProcessInstanceByNativeQuery",
          "selectHistoricProcessInstanceCountByNativeQuery",
          "selectHistoricTaskInstanceByNativeQuery",
          "selectHistoricTaskInstanceCountByNativeQuery",
          "selectHistoricUserOperationLogPage",
          "selectHistoricVariableInstanceByNativeQuery",
          "selectHistoricVariableInstanceCountByNativeQuery",
          "selectHistoricVariableUpdatePage",
          "selectMeterLogAggregatedByTimeInterval",
          "selectMeterLogSum",
          "selectOnlyFinishedBatchesReportEntities",
          "selectOnlyFinishedBatchesReportEntitiesCount",
          "selectOpenHistoricIncidentsPage",
          "selectRunningHistoricActivityPage",
          "selectRunningHistoricProcessInstancePage",
          "selectRunningHistoricTaskInstancePage",
          "selectTableCount",
          "selectTableData",
          "selectTaskByNativeQuery",
          "selectTaskCountByNativeQuery",
          "selectUniqueTaskWorkerCount",
          "selectUserByNativeQuery",
          "selectUserCountByNativeQuery");

  /** Statements of ours that answer, for a tenant, what the engine answers for all. */
  private static final Set<String> REPLACED =
      Set.of("selectHistoricActivityStatistics", "selectHistoricActivityStatisticsCount");

  /** Names the files of a deployment by its id. */
  private static final String FILE_NAMES = "selectResourceNamesByDeploymentId";

  private static final String OF_TENANT = "OfTenant";

  private ReportWall() {}

  /** Whether an organization gets no answer, or one of its own. */
  static boolean isHeld(String statement) {
    return REFUSED.contains(statement)
        || REPLACED.contains(statement)
        || FILE_NAMES.equals(statement);
  }

  /**
   * @return the statement that answers for the caller alone
   * @throws EngineReportRefused when there is none
   */
  static String forCaller(String statement, Object parameter) {
    EngineCaller caller = EngineCaller.current().filter(EngineCaller::isOrganization).orElse(null);
    if (caller == null) {
      return statement;
    }
    if (REFUSED.contains(statement)) {
      throw new EngineReportRefused();
    }
    if (REPLACED.contains(statement) && parameter instanceof ListQueryParameterObject query) {
      TenantCheck check = query.getTenantCheck();
      check.setTenantCheckEnabled(true);
      check.setAuthTenantIds(List.of(caller.tenantId()));
      return statement + OF_TENANT;
    }
    return statement;
  }

  /** The deployment without which there is no answer; null when the query needs none. */
  static String deploymentAsked(String statement, Object parameter) {
    return FILE_NAMES.equals(statement)
            && parameter instanceof ListQueryParameterObject query
            && query.getParameter() instanceof String deploymentId
        ? deploymentId
        : null;
  }
}
