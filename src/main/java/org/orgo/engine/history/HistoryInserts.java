package org.orgo.engine.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.session.SqlSession;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation.State;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;

/**
 * Writes the history of a command with one statement for each table. The engine binds every field
 * of every row by itself, which was a fifth of the processor time of a signal where the log level
 * is {@code audit}: it leaves about fifty rows. What is written is what the engine's own statements
 * say.
 */
public final class HistoryInserts {

  private static final int MIN_ROWS = 2;

  private final Map<Class<?>, Optional<HistoryInsert>> known = new ConcurrentHashMap<>();

  /** Writes the rows that there are several of, and returns what is left to the engine. */
  public List<DbOperation> write(List<DbOperation> operations, DbSqlSession database) {
    Map<Class<?>, List<DbEntity>> rows = new LinkedHashMap<>();
    operations.stream()
        .filter(HistoryInserts::addsHistory)
        .map(operation -> ((DbEntityOperation) operation).getEntity())
        .forEach(row -> rows.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row));
    Map<Class<?>, HistoryInsert> written = new HashMap<>();
    rows.forEach(
        (type, several) -> {
          if (several.size() >= MIN_ROWS) {
            insert(several.get(0), database)
                .ifPresent(
                    insert -> {
                      write(insert, several, database.getSqlSession());
                      written.put(type, insert);
                    });
          }
        });
    return written.isEmpty() ? operations : rest(operations, written);
  }

  private static boolean addsHistory(DbOperation operation) {
    return operation.getOperationType() == DbOperationType.INSERT
        && HistoryEvent.class.isAssignableFrom(operation.getEntityType());
  }

  private Optional<HistoryInsert> insert(DbEntity row, DbSqlSession database) {
    return known.computeIfAbsent(row.getClass(), type -> HistoryInsert.like(row, database));
  }

  private static void write(HistoryInsert insert, List<DbEntity> rows, SqlSession session) {
    try {
      insert.write(rows, session.getConnection());
    } catch (SQLException failure) {
      throw new ProcessEngineException("The history cannot be written", failure);
    }
  }

  private static List<DbOperation> rest(List<DbOperation> operations, Map<Class<?>, ?> written) {
    List<DbOperation> rest = new ArrayList<>(operations.size());
    for (DbOperation operation : operations) {
      if (addsHistory(operation) && written.containsKey(operation.getEntityType())) {
        operation.setRowsAffected(1);
        operation.setState(State.APPLIED);
      } else {
        rest.add(operation);
      }
    }
    return rest;
  }
}
