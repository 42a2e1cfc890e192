package org.orgo.platform.database.mybatis;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.ibatis.type.JdbcType;

/** A bigint[] column. */
public class LongArrayTypeHandler extends ColumnTypeHandler<long[]> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, long[] values, JdbcType type)
      throws SQLException {
    statement.setArray(
        i,
        statement.getConnection().createArrayOf("bigint", LongStream.of(values).boxed().toArray()));
  }

  @Override
  long[] read(ResultSet row, int column) throws SQLException {
    Array values = row.getArray(column);
    return values == null
        ? null
        : Stream.of((Long[]) values.getArray()).mapToLong(Long::longValue).toArray();
  }
}
