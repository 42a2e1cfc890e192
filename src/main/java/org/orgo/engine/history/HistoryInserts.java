package org.orgo.engine.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;

/** The statements that insert rows of the history, as far as they are known. */
public final class HistoryInserts {

  private final Map<Class<?>, Optional<HistoryInsert>> known = new ConcurrentHashMap<>();

  private record Inserted(HistoryInsert insert, List<DbEntity> rows) {}

  /**
   * Writes rows in one round trip, with a statement for each kind.
   *
   * @return those that are left to the engine
   * @throws ProcessEngineException when the database does not take them
   */
  List<DbEntity> write(List<DbEntity> rows, DbSqlSession database) {
    List<Inserted> written = new ArrayList<>();
    List<DbEntity> left = new ArrayList<>();
    byKind(rows)
        .forEach(
            (kind, alike) ->
                insert(alike.get(0), database)
                    .ifPresentOrElse(
                        insert -> written.add(new Inserted(insert, alike)),
                        () -> left.addAll(alike)));
    if (!written.isEmpty()) {
      try {
        send(written, database);
      } catch (SQLException failure) {
        throw new ProcessEngineException("The history cannot be written", failure);
      }
    }
    return left;
  }

  /** In one order, so that the driver and the database know few statements. */
  private static SortedMap<String, List<DbEntity>> byKind(List<DbEntity> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getClass().getName(), TreeMap::new, Collectors.toList()));
  }

  private Optional<HistoryInsert> insert(DbEntity row, DbSqlSession database) {
    return known.computeIfAbsent(row.getClass(), type -> HistoryInsert.like(row, database));
  }

  private static void send(List<Inserted> parts, DbSqlSession database) throws SQLException {
    String sql = parts.stream().map(each -> each.insert().sql()).collect(Collectors.joining(";\n"));
    try (PreparedStatement statement =
        database.getSqlSession().getConnection().prepareStatement(sql)) {
      int bound = 0;
      for (Inserted part : parts) {
        bound += part.insert().bind(statement, bound, part.rows());
      }
      statement.execute();
    }
  }
}
