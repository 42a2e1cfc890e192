package org.orgo.engine.history;

import java.lang.invoke.MethodType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;

/**
 * Inserts many rows of one kind at once. Table, columns and fields are read from the statement by
 * which the engine inserts one, so that the two cannot differ.
 */
record HistoryInsert(String sql, List<BoundField> columns) {

  private static final Pattern ONE_ROW =
      Pattern.compile(
          "\\s*insert into (\\w+)\\s*\\(([\\w\\s,]+)\\)\\s*values\\s*\\([?\\s,]+\\)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Map<JdbcType, ArrayType> TYPES =
      Map.of(
          JdbcType.VARCHAR, new ArrayType("text", String.class),
          JdbcType.TIMESTAMP, new ArrayType("timestamp", Date.class),
          JdbcType.BIGINT, new ArrayType("bigint", Long.class),
          JdbcType.INTEGER, new ArrayType("integer", Integer.class),
          JdbcType.DOUBLE, new ArrayType("float8", Double.class));

  private record ArrayType(String name, Class<?> ofField) {

    boolean fits(Class<?> field) {
      return field != null && MethodType.methodType(field).wrap().returnType() == ofField;
    }
  }

  private record BoundField(ArrayType type, Invoker field) {

    Array of(List<? extends DbEntity> rows, Connection connection) throws SQLException {
      boolean isText = type.ofField() == String.class;
      Object[] values = isText ? new String[rows.size()] : new Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = of(rows.get(i));
      }
      return connection.createArrayOf(type.name(), values);
    }

    private Object of(DbEntity row) {
      try {
        Object value = field.invoke(row, null);
        return value instanceof Date date ? new Timestamp(date.getTime()) : value;
      } catch (ReflectiveOperationException unreadable) {
        throw new IllegalStateException("A field of the history cannot be read", unreadable);
      }
    }
  }

  /** Empty where the engine's statement is not one that can be read. */
  static Optional<HistoryInsert> like(DbEntity row, DbSqlSession database) {
    var statements = database.getDbSqlSessionFactory();
    Configuration mapped = database.getSqlSession().getConfiguration();
    MappedStatement one =
        mapped.getMappedStatement(statements.mapStatement(statements.getInsertStatement(row)));
    BoundSql bound = one.getBoundSql(row);
    Matcher text = ONE_ROW.matcher(bound.getSql());
    if (!(one.getSqlSource() instanceof RawSqlSource) || !text.matches()) {
      return Optional.empty();
    }
    Reflector fields = mapped.getReflectorFactory().findForClass(row.getClass());
    List<BoundField> columns = new ArrayList<>();
    for (ParameterMapping each : bound.getParameterMappings()) {
      ArrayType type = TYPES.get(each.getJdbcType());
      String field = each.getProperty();
      if (type == null || !fields.hasGetter(field) || !type.fits(fields.getGetterType(field))) {
        return Optional.empty();
      }
      columns.add(new BoundField(type, fields.getGetInvoker(field)));
    }
    return columns.size() == text.group(2).split(",").length
        ? Optional.of(new HistoryInsert(sql(text.group(1), text.group(2), columns), columns))
        : Optional.empty();
  }

  private static String sql(String table, String names, List<BoundField> columns) {
    List<String> arrays =
        columns.stream().map(column -> "?::" + column.type().name() + "[]").toList();
    return "insert into %s (%s) select * from unnest(%s)"
        .formatted(table, names.replaceAll("\\s+", " "), String.join(", ", arrays));
  }

  /**
   * @param bound parameters that are bound already
   * @return how many more are bound now
   */
  int bind(PreparedStatement statement, int bound, List<? extends DbEntity> rows)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      statement.setArray(bound + i + 1, columns.get(i).of(rows, statement.getConnection()));
    }
    return columns.size();
  }
}
