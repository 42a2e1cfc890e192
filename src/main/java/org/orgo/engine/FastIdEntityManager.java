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

/**
 * The engine's entity manager, but it writes the sentence about a wrong id only when an id is
 * wrong. The engine writes it for every row it inserts, with all the row's fields in it: 3.5 % of
 * the processor time of a signal, its decisions left aside (10 of 287 samples of a flight
 * recording, eight threads). {@code orgo.engine.fast-ids=false} switches it off.
 */
final class FastIdEntityManager extends DbEntityManager {

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
   */
  record Factory(Supplier<IdGenerator> ids) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
      return new FastIdEntityManager(
          ids.get(), Context.getCommandContext().getSession(PersistenceSession.class));
    }
  }
}
