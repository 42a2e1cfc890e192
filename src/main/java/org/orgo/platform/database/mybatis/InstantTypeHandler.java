package org.orgo.platform.database.mybatis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.ibatis.type.JdbcType;

class InstantTypeHandler extends ColumnTypeHandler<Instant> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, Instant time, JdbcType type)
      throws SQLException {
    statement.setObject(i, time.atOffset(ZoneOffset.UTC));
  }

  @Override
  Instant read(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
