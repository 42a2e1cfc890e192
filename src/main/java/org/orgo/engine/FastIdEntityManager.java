package org.orgo.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.orgo.engine.walls.WalledEntityManager;

/**
 * The entity manager behind the wall, but it writes the sentence about a wrong id only when an id
 * is wrong. The engine writes it for every row it inserts, with all the row's fields in it: 3.5 %
 * of the processor time of a signal, its decisions left aside (10 of 287 samples of a flight
 * recording, eight threads). {@code orgo.engine.fast-ids=false} switches it off.
 */
final class FastIdEntityManager extends WalledEntityManager {

  FastIdEntityManager(IdGenerator ids, PersistenceSession session) {
    super(ids, session);
  }

  @Override
  protected void validateId(DbEntity entity) {
    if (entity.getId() == null || entity.getId().equals(Authorization.ANY)) {
      super.validateId(entity);
    }
  }

  /**
   * @param ids asked when a session opens, because the engine sets up its generator after its
   *     plugins
   * @param fast whether sessions take the short cut
   */
  record Factory(Supplier<IdGenerator> ids, boolean fast) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
      PersistenceSession database =
          Context.getCommandContext().getSession(PersistenceSession.class);
      return fast
          ? new FastIdEntityManager(ids.get(), database)
          : new WalledEntityManager(ids.get(), database);
    }
  }
}
