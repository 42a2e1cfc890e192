package org.orgo.engine.walls;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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
    } else if (!DELETE_CONTENT.equals(statement) && !suspendsOne(statement, parameter)) {
      throw new EngineRowsProtected(statement);
    }
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
