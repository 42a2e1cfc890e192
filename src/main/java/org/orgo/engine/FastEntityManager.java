package org.orgo.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.orgo.engine.history.HistoryInserts;
import org.orgo.engine.history.HistoryOperations;
import org.orgo.engine.walls.WalledEntityManager;

/**
 * The entity manager behind the wall with two short cuts. It writes the sentence about a wrong id
 * only when an id is wrong; the engine writes it for every row it inserts, with all the row's
 * fields in it: 3.5 % of the processor time of a signal, its decisions left aside (10 of 287
 * samples of a flight recording, eight threads). And it leaves new rows of the history to {@link
 * HistoryOperations}, after the wall has seen them. {@code orgo.engine.fast-ids=false} and {@code
 * orgo.engine.bulk-history=false} switch them off.
 */
final class FastEntityManager extends WalledEntityManager {

  private final boolean fastIds;
  private final HistoryOperations history;

  /**
   * @param inserts null where the engine writes row by row
   */
  FastEntityManager(
      IdGenerator ids, PersistenceSession session, boolean fastIds, HistoryInserts inserts) {
    super(ids, session);
    this.fastIds = fastIds;
    this.history = inserts == null ? null : new HistoryOperations(inserts);
    if (history != null) {
      setDbOperationManager(history);
    }
  }

  @Override
  protected void validateId(DbEntity entity) {
    if (!fastIds || entity.getId() == null || entity.getId().equals(Authorization.ANY)) {
      super.validateId(entity);
    }
  }

  @Override
  protected void flushDbOperationManager() {
    if (history != null) {
      history.writeHistory((DbSqlSession) persistenceSession);
    }
    super.flushDbOperationManager();
  }

  /** Opens sessions; the inserts of the history are known to all of them. */
  static final class Factory implements SessionFactory {

    private final Supplier<IdGenerator> ids;
    private final boolean fastIds;
    private final HistoryInserts inserts;

    /**
     * @param ids asked when a session opens, because the engine sets up its generator after its
     *     plugins
     */
    Factory(Supplier<IdGenerator> ids, EngineProperties properties) {
      this.ids = ids;
      this.fastIds = properties.fastIds();
      this.inserts = properties.bulkHistory() ? new HistoryInserts() : null;
    }

    @Override
    public Class<?> getSessionType() {
      return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
      PersistenceSession database =
          Context.getCommandContext().getSession(PersistenceSession.class);
      return new FastEntityManager(ids.get(), database, fastIds, inserts);
    }
  }
}
