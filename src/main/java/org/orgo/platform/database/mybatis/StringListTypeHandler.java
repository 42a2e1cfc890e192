package org.orgo.platform.database.mybatis;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.type.JdbcType;

/** A text[] column; written from any collection with {@code javaType=java.util.List}. */
public class StringListTypeHandler extends ColumnTypeHandler<Collection<String>> {

  /** MyBatis makes its own, because the type of a list cannot be named to it. */
  public StringListTypeHandler() {}

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int i, Collection<String> values, JdbcType type)
      throws SQLException {
    statement.setArray(
        i, statement.getConnection().createArrayOf("text", values.toArray(String[]::new)));
  }

  @Override
  List<String> read(ResultSet row, int column) throws SQLException {
    Array values = row.getArray(column);
    return values == null ? null : List.of((String[]) values.getArray());
  }
}
