package org.orgo.engine.walls;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.orgo.engine.access.EngineCaller;

/**
 * Which statements about many rows a caller may run. They name no row that could be looked at, so
 * each is listed here with what keeps it inside one organization, or refused.
 */
final class StatementWall {

  /** Deletes what a row held that is deleted or changed with it, and was looked at itself. */
  private static final String DELETE_CONTENT = "deleteByteArrayNoRevisionCheck";

  /** May name one instance or one job. A definition may be shared, and so may what hangs on it. */
  private static final Set<String> SUSPENSIONS =
      Set.of(
          "updateExecutionSuspensionStateByParameters",
          "updateExternalTaskSuspensionStateByParameters",
          "updateJobSuspensionStateByParameters",
          "updateTaskSuspensionStateByParameters");

  /** Delete an own version, each with the kind of row it names. */
  private static final Map<String, Class<? extends DbEntity>> VERSIONS =
      Map.of(
          "deleteDeployment", DeploymentEntity.class,
          "deleteResourcesByDeploymentId", DeploymentEntity.class,
          "deleteDecisionDefinitionsByDeploymentId", DeploymentEntity.class,
          "deleteDecisionRequirementsDefinitionsByDeploymentId", DeploymentEntity.class,
          "deleteCamundaFormDefinitionsByDeploymentId", DeploymentEntity.class,
          "deleteProcessDefinitionsById", ProcessDefinitionEntity.class,
          "deleteJobDefinitionsByProcessDefinitionId", ProcessDefinitionEntity.class,
          "deleteIdentityLinkByProcDef", ProcessDefinitionEntity.class);

  private final DbEntityManager rows;

  StatementWall(DbEntityManager rows) {
    this.rows = rows;
  }

  /**
   * @throws EngineRowsProtected when the statement could reach beyond the caller's rows
   * @throws EngineRowNotFound when it names a row that does not exist for the caller
   */
  void requireWritable(String statement, Object parameter) {
    if (EngineCaller.current().map(StatementWall::mayWriteAll).orElse(true)) {
      return;
    }
    if (parameter instanceof DbEntity row) {
      RowWall.requireWritable(row, DbOperationType.UPDATE);
    } else if (!DELETE_CONTENT.equals(statement)
        && !suspendsOne(statement, parameter)
        && !deletesOwnVersion(statement, parameter)) {
      throw new EngineRowsProtected(statement);
    }
  }

  /** The deployment door lets it through, and everything it deletes hangs on the row it names. */
  private boolean deletesOwnVersion(String statement, Object parameter) {
    return EngineCaller.current().filter(EngineCaller::deploying).isPresent()
        && VERSIONS.containsKey(statement)
        && isOwn(VERSIONS.get(statement), parameter);
  }

  private static boolean mayWriteAll(EngineCaller caller) {
    return switch (caller.kind()) {
      case START_UP, OWN_JOB -> true;
      case ORGANIZATION, OPERATOR, READER -> false;
    };
  }

  private boolean suspendsOne(String statement, Object parameter) {
    if (!SUSPENSIONS.contains(statement)
        || !(parameter instanceof ListQueryParameterObject query)
        || !(query.getParameter() instanceof Map<?, ?> named)) {
      return false;
    }
    return isOwn(ExecutionEntity.class, named.get("processInstanceId"))
        || isOwn(JobEntity.class, named.get("jobId"));
  }

  private boolean isOwn(Class<? extends DbEntity> type, Object id) {
    if (!(id instanceof String named)) {
      return false;
    }
    DbEntity row = rows.selectById(type, named);
    if (row == null) {
      throw new EngineRowNotFound();
    }
    RowWall.requireWritable(row, DbOperationType.UPDATE);
    return true;
  }
}
