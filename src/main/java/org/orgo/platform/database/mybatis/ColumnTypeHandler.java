package org.orgo.platform.database.mybatis;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;

/** Reads a column by position only; PostgreSQL gives a name its position. */
abstract class ColumnTypeHandler<T> extends BaseTypeHandler<T> {

  abstract T read(ResultSet row, int column) throws SQLException;

  @Override
  public T getNullableResult(ResultSet row, String column) throws SQLException {
    return read(row, row.findColumn(column));
  }

  @Override
  public T getNullableResult(ResultSet row, int column) throws SQLException {
    return read(row, column);
  }

  @Override
  public T getNullableResult(CallableStatement call, int column) throws SQLException {
    throw new SQLException("No statement of Orgo calls a procedure");
  }
}
