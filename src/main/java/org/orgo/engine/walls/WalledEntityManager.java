package org.orgo.engine.walls;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.orgo.engine.budget.CommandBudget;
import org.orgo.engine.budget.TimerRest;

/**
 * The engine's entity manager behind the wall. All that the engine reads and writes passes here,
 * whichever command wants it; one look at each row, no statement more.
 */
public class WalledEntityManager extends DbEntityManager implements CommandBudget.Holder {

  private final StatementWall statements = new StatementWall(this);
  private final CommandBudget budget = new CommandBudget();

  public WalledEntityManager(IdGenerator ids, PersistenceSession session) {
    super(ids, session);
  }

  @Override
  public CommandBudget budget() {
    return budget;
  }

  /** Another organization's row is not kept either, or it would be found here next time. */
  @Override
  public void onEntityLoaded(DbEntity row) {
    budget.row();
    if (RowWall.isSeen(row)) {
      super.onEntityLoaded(row);
    }
  }

  @Override
  public <T extends DbEntity> T selectById(Class<T> type, String id) {
    T row = super.selectById(type, id);
    return row == null || RowWall.isSeen(row) ? row : null;
  }

  @Override
  public Object selectOne(String statement, Object parameter) {
    Object answer = super.selectOne(ReportWall.forCaller(statement, parameter), parameter);
    return answer instanceof DbEntity row && !RowWall.isSeen(row) ? null : answer;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List selectListWithRawParameter(
      String statement, Object parameter, int firstResult, int maxResults) {
    String deployment = ReportWall.deploymentAsked(statement, parameter);
    if (deployment != null && selectById(DeploymentEntity.class, deployment) == null) {
      return List.of();
    }
    return super.selectListWithRawParameter(
        ReportWall.forCaller(statement, parameter), parameter, firstResult, maxResults);
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected List filterLoadedObjects(List<Object> loaded) {
    List<Object> seen = new ArrayList<>(loaded.size());
    for (Object each : loaded) {
      if (!(each instanceof DbEntity row) || RowWall.isSeen(row)) {
        seen.add(each);
      }
    }
    return super.filterLoadedObjects(seen);
  }

  /** Refuses at once what would otherwise be prepared at length, and refused at the end. */
  @Override
  public void insert(DbEntity row) {
    budget.row();
    TimerRest.ensure(row);
    switch (RowKind.of(row.getClass())) {
      case BATCH, DEFINITION -> RowWall.requireWritable(row, DbOperationType.INSERT);
      default -> {
        // looked at when it is complete
      }
    }
    super.insert(row);
  }

  @Override
  protected void performEntityOperation(CachedDbEntity cached, DbOperationType operation) {
    if (!wasOwn(cached)) {
      RowWall.requireWritable(cached.getEntity(), operation);
    }
    super.performEntityOperation(cached, operation);
  }

  /**
   * The engine takes a variable from its instance before it deletes it; what it loaded was seen.
   */
  private static boolean wasOwn(CachedDbEntity cached) {
    return cached.getEntityState() == DbEntityState.DELETED_PERSISTENT
        && cached.getEntity() instanceof VariableInstanceEntity variable
        && variable.getTenantId() == null;
  }

  @Override
  protected DbBulkOperation performBulkOperation(
      Class<? extends DbEntity> type, String statement, Object parameter, DbOperationType kind) {
    statements.requireWritable(statement, parameter);
    return super.performBulkOperation(type, statement, parameter, kind);
  }

  @Override
  protected DbBulkOperation performBulkOperationPreserveOrder(
      Class<? extends DbEntity> type, String statement, Object parameter, DbOperationType kind) {
    statements.requireWritable(statement, parameter);
    return super.performBulkOperationPreserveOrder(type, statement, parameter, kind);
  }
}
