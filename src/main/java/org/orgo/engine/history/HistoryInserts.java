package org.orgo.engine.history;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;

/** The statements that insert many rows of the history, as far as they are known. */
public final class HistoryInserts {

  private final Map<Class<?>, Optional<HistoryInsert>> known = new ConcurrentHashMap<>();

  /**
   * Writes rows of one kind; false where that is left to the engine.
   *
   * @throws ProcessEngineException when the database does not take them
   */
  boolean write(List<? extends DbEntity> rows, DbSqlSession database) {
    DbEntity first = rows.get(0);
    Optional<HistoryInsert> insert =
        known.computeIfAbsent(first.getClass(), type -> HistoryInsert.like(first, database));
    insert.ifPresent(
        found -> {
          try {
            found.write(rows, database.getSqlSession().getConnection());
          } catch (SQLException failure) {
            throw new ProcessEngineException("The history cannot be written", failure);
          }
        });
    return insert.isPresent();
  }
}
